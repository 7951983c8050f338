import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { useLanguage, useSay } from './language.ts';
import { type LoadedLater, loadedLater } from './loaded-later.tsx';
import { PART_FILES } from './part-files.ts';
import type { ConsoleSession } from './session.ts';
import { MENU } from './shell/menu.ts';
import { Shell } from './shell/shell.tsx';
import { NoSuchPage } from './shown/no-such-page.tsx';
import { PageProblem } from './shown/page-problem.tsx';
import { SignedIn } from './signed-in.ts';
import { THEME } from './theme.ts';
import { useWhere } from './where.ts';

/** The parts of this page. */
export const PARTS: Readonly<Record<string, LoadedLater<object>>> = Object.fromEntries(
  Object.entries(PART_FILES).map(([part, file]) => [part, loadedLater(file)]),
);

/** The console (控制台): the frame, and in it the part that the address names. */
export function ConsoleApp({ session }: { session: ConsoleSession }) {
  const isChinese = useLanguage() === 'zh';
  const say = useSay();
  const { part, isNowhere } = useWhere();
  const line = MENU.find((each) => each.part === part);
  const name = isNowhere ? say('没有这个页面', 'No such page') : line && say(line.chinese, line.english);
  const title = [name, say('儿童数据枢纽', 'Child Data Hub')].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const Part = isNowhere ? NoSuchPage : PARTS[part];
  return (
    <ConfigProvider locale={isChinese ? chinese : english} theme={THEME} button={{ autoInsertSpace: false }}>
      <SignedIn value={session}>
        <Shell part={isNowhere ? null : part}>
          <PageProblem key={isNowhere ? 'nowhere' : part}>{Part && <Part />}</PageProblem>
        </Shell>
      </SignedIn>
    </ConfigProvider>
  );
}
