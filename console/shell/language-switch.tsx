import { speak, useLanguage } from '../language.ts';

/** Chinese or English 切换语言. */
export function LanguageSwitch() {
  const isChinese = useLanguage() === 'zh';
  return (
    <button
      type="button"
      className="session-link"
      lang={isChinese ? 'en' : 'zh-CN'}
      onClick={() => speak(isChinese ? 'en' : 'zh')}
    >
      {isChinese ? 'English' : '中文'}
    </button>
  );
}
