import { useEffect } from 'react';
import { useLanguage, useSay } from '../language.ts';

/** Names the page in the browser's tab, and says to readers aloud which language it is in. */
export function usePageTitle(chinese: string, english: string): void {
  const of = useLanguage();
  const say = useSay();
  const title = `${say(chinese, english)} · ${say('儿童数据枢纽', 'Child Data Hub')}`;
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = of === 'zh' ? 'zh-CN' : 'en';
  }, [title, of]);
}
