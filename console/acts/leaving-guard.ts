import { useEffect } from 'react';
import { useSay } from '../language.ts';
import { askBeforeLeaving } from '../where.ts';

/** While something typed is not sent, asks before it is lost: on a link, on closing the tab (未保存提醒). */
export function useLeavingGuard(hasUnsent: boolean): void {
  const say = useSay();
  useEffect(() => {
    if (!hasUnsent) return;
    askBeforeLeaving(() =>
      say('填写的内容还没有提交，离开后不会保留。确定离开吗？', 'What you filled in is not submitted. Leave?'),
    );
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => {
      askBeforeLeaving(null);
      removeEventListener('beforeunload', warn);
    };
  }, [hasUnsent, say]);
}
