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
import { PlaceLink, usePlace } from './use-place.ts';

const TITLES: Readonly<Record<PageName, string>> = {
  list: '记录查询',
  child: '监护人知情报告',
  digest: '本部门数据使用情况',
  anomalies: '异常访问',
  health: '封印与核验',
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
  const { page } = usePlace();
  const View = VIEWS[page];
  return (
    <SignedIn value={session}>
      <Shell part="records">
        <h1 className="shell-heading">{say('处理记录', 'Processing record')}</h1>
        <nav className="records-nav" aria-label="处理记录的页面">
          {Object.entries(TITLES).map(([name, title]) => (
            <PlaceLink key={name} page={name as PageName} aria-current={name === page ? 'page' : undefined}>
              {title}
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
