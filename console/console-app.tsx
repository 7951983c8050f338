import { ConfigProvider, Skeleton } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useLanguage, useSay } from './language.ts';
import type { ConsoleSession } from './session.ts';
import { MENU } from './shell/menu.ts';
import { Shell } from './shell/shell.tsx';
import { PageProblem } from './shown/page-problem.tsx';
import { SignedIn } from './signed-in.ts';
import { THEME } from './theme.ts';
import { useWhere } from './where.ts';

/** The parts of this page, each loaded when it is first opened. */
const PARTS: Readonly<Record<string, ComponentType>> = {
  '': lazy(() => import('./home/home-page.tsx')),
  children: lazy(() => import('./children/children-part.tsx')),
  dashboard: lazy(() => import('./dashboard/dashboard-part.tsx')),
  findings: lazy(() => import('./findings/findings-part.tsx')),
  tasks: lazy(() => import('./tasks/tasks-part.tsx')),
  places: lazy(() => import('./service-places/places-part.tsx')),
  acts: lazy(() => import('./acts/acts-part.tsx')),
  sharing: lazy(() => import('./sharing/sharing-part.tsx')),
};

/** The console (控制台): the frame, and in it the part that the address names. */
export function ConsoleApp({ session }: { session: ConsoleSession }) {
  const isChinese = useLanguage() === 'zh';
  const say = useSay();
  const { part } = useWhere();
  const line = MENU.find((each) => each.part === part);
  const title = [line && say(line.chinese, line.english), say('儿童数据枢纽', 'Child Data Hub')].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const Part = PARTS[part];
  return (
    <ConfigProvider locale={isChinese ? chinese : english} theme={THEME} button={{ autoInsertSpace: false }}>
      <SignedIn value={session}>
        <Shell part={part}>
          <PageProblem key={part}>
            <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 8 }} />}>{Part && <Part />}</Suspense>
          </PageProblem>
        </Shell>
      </SignedIn>
    </ConfigProvider>
  );
}
