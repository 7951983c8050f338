import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import type { ConsoleSession } from '../session.ts';
import { Shell } from '../shell/shell.tsx';
import { SignedIn } from '../signed-in.ts';
import { AnomaliesPage } from './anomalies-page.tsx';
import { ChildReportPage } from './child-report-page.tsx';
import { DigestPage } from './digest-page.tsx';
import { HealthPage } from './health-page.tsx';
import type { PageName } from './place.ts';
import { RecordListPage } from './record-list-page.tsx';
import { usePageTitle } from './use-page-title.ts';
import { PlaceLink, usePlace } from './use-place.ts';
import type { Words } from './words.ts';

const TITLES: Readonly<Record<PageName, Words>> = {
  list: ['记录查询', 'Search the record'],
  child: ['监护人知情报告', 'Report for the guardian'],
  digest: ['本部门数据使用情况', 'Use of our data'],
  anomalies: ['异常访问', 'Unusual access'],
  health: ['封印与核验', 'Seals and verification'],
};

const VIEWS: Readonly<Record<PageName, () => ReactNode>> = {
  list: RecordListPage,
  child: ChildReportPage,
  digest: DigestPage,
  anomalies: AnomaliesPage,
  health: HealthPage,
};

/** The processing record for people (处理记录): five pages under one header. */
export function RecordsPage({ session }: { session: ConsoleSession }) {
  const say = useSay();
  usePageTitle('处理记录', 'Processing record');
  const { page } = usePlace();
  const View = VIEWS[page];
  return (
    <SignedIn value={session}>
      <Shell part="records">
        <h1 className="shell-heading">{say('处理记录', 'Processing record')}</h1>
        <nav className="records-nav" aria-label={say('处理记录的页面', 'Pages of the processing record')}>
          {Object.entries(TITLES).map(([name, title]) => (
            <PlaceLink key={name} page={name as PageName} aria-current={name === page ? 'page' : undefined}>
              {say(...title)}
            </PlaceLink>
          ))}
        </nav>
        <div className="records-main">
          <View />
        </div>
      </Shell>
    </SignedIn>
  );
}
