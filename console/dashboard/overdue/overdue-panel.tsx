import { Empty, Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { DashboardOverdue } from '../../operations.generated.ts';
import type { PlaceState } from '../../places.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import type { ShownPlace } from '../place.ts';
import { FindingsByRule } from './findings-by-rule.tsx';
import { LateWork } from './late-work.tsx';
import { TasksByDepartment } from './tasks-by-department.tsx';

/** What is late and what is open (逾期与督办): findings by rule, tasks by department and state, and who is late. */
export default function OverduePanel({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { code } = place;
  const { answer } = useAsked(DashboardOverdue, { code });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const meeting = answer.data?.division?.jointMeeting;
  if (!meeting)
    return (
      <>
        <Empty description={say('联席会议没有应答，或不在您的管辖范围。', 'No answer, or not your area.')} />
        <AnsweredBy answer={answer} about={say('逾期与督办：', 'Overdue: ')} />
      </>
    );
  return (
    <section className="board-panel">
      <h2 className="board-unseen">{say('逾期与督办', 'Overdue')}</h2>
      <OverdueStats meeting={meeting} code={code} />
      <div className="board-pair">
        <FindingsByRule counts={meeting.findingCounts ?? []} division={code} />
        <TasksByDepartment counts={meeting.taskCounts ?? []} code={code} />
      </div>
      <LateWork code={code} />
      <AnsweredBy answer={answer} about={say('逾期与督办：', 'Overdue: ')} />
    </section>
  );
}

/** How many findings are open and overdue, how many tasks are late; each leads to them. */
export function OverdueStats({
  meeting: { openFindingCount, overdueFindingCount, lateTaskCount },
  code,
}: {
  meeting: { openFindingCount: number | null; overdueFindingCount: number | null; lateTaskCount: number | null };
  code: string;
}) {
  const say = useSay();
  const stats: { name: string; count: number | null; to: string; state: PlaceState }[] = [
    { name: say('待办比对结果', 'Open findings'), count: openFindingCount, to: '/findings', state: { division: code } },
    {
      name: say('其中超过期限', 'Overdue among them'),
      count: overdueFindingCount,
      to: '/findings',
      state: { division: code, overdue: '1' },
    },
    {
      name: say('超过期限的任务', 'Late tasks'),
      count: lateTaskCount,
      to: '/tasks',
      state: { division: code, queue: 'late' },
    },
  ];
  return (
    <ul className="board-stats">
      {stats.map(({ name, count, to, state }) => (
        <li key={name}>
          {name}
          <b>
            {count === null ? (
              say('不显示', 'withheld')
            ) : (
              <Go className="board-link" to={to} state={state}>
                {count}
                <span className="board-unseen">{say(`，打开${name}`, `, open ${name}`)}</span>
              </Go>
            )}
          </b>
        </li>
      ))}
    </ul>
  );
}
