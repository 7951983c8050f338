import { useEffect } from 'react';
import { useSay } from '../language.ts';
import { askBeforeLeaving } from '../where.ts';

/** Asks before what was typed would be lost, here and when the page is closed. */
export function useUnsaved(isTyped: boolean): void {
  const say = useSay();
  const loss = say('填写的内容还没有提交，离开后将丢失。确定离开吗？', 'What you have typed would be lost. Leave?');
  useEffect(() => {
    if (!isTyped) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    askBeforeLeaving(() => loss);
    addEventListener('beforeunload', warn);
    return () => {
      askBeforeLeaving(null);
      removeEventListener('beforeunload', warn);
    };
  }, [isTyped, loss]);
}
