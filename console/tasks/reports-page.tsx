import { Button, Empty, Segmented, Skeleton } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { useLive } from '../live.ts';
import { DangerReports } from '../operations.generated.ts';
import { LiveNotice } from '../queue/live-notice.tsx';
import { cursorsIn, ROWS } from '../queue/pages.ts';
import { QueuePages } from '../queue/queue-pages.tsx';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { goTo, useWhere } from '../where.ts';
import { ReportLine } from './report-line.tsx';

/** The mandatory reports one has made (我的报告), or all one may see, and what came of each. */
export function ReportsPage() {
  const say = useSay();
  const { state } = useWhere();
  const whose = state.whose === 'all' ? 'all' : 'mine';
  const filter = whose === 'mine' ? { isMine: true } : {};
  const after = cursorsIn(state.after).at(-1) ?? null;
  const { answer, again } = useAsked(DangerReports, { filter, first: ROWS, after });
  const live = useLive('taskChanged', again);
  const found = answer?.data?.dangerReports;
  return (
    <div className="queue">
      <header className="queue-head">
        <h1>{say('强制报告的办理情况', 'What came of reports')}</h1>
        <LiveNotice live={live} />
        <div className="queue-links">
          <Button type="primary" onClick={() => goTo('/tasks/danger')}>
            {say('新的报告', 'New report')}
          </Button>
        </div>
      </header>
      <Segmented
        className="queue-filters"
        aria-label={say('谁的报告', 'Whose reports')}
        value={whose}
        onChange={(value) => goTo('/tasks/reports', { whose: value })}
        options={[
          { value: 'mine', label: say('我报告的', 'Made by me') },
          { value: 'all', label: say('我可以查看的', 'All I may see') },
        ]}
      />
      {!answer && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {found && found.nodes.length === 0 && (
        <Empty
          description={say(
            '还没有报告。发现儿童遭受或可能遭受危险的，请立即报告。',
            'No reports. Whoever sees a child in danger reports it at once.',
          )}
        />
      )}
      {found?.nodes.map((report) => (
        <ReportLine key={report.id} report={report} isNamed={report.number === state.number} />
      ))}
      {found && <QueuePages totalCount={found.totalCount} pageInfo={found.pageInfo} />}
      {answer && !found && <Empty description={answer.notices[0]?.sentence} />}
      {answer && <AnsweredBy answer={answer} />}
    </div>
  );
}
