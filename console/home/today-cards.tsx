import { Card, Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { HomeToday, type HomeTodayQuery } from '../operations.generated.ts';
import { WhyWithheld } from '../shown/why-withheld.tsx';
import { useSession } from '../signed-in.ts';
import { countsToday } from './counts-today.ts';

/** What is to be done today 今天要办的事: counts that open their lists, one's own tasks, urgent findings. */
export function TodayCards() {
  const { viewer } = useSession();
  const say = useSay();
  const { answer } = useAsked(HomeToday, { division: viewer.division });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const { data } = answer;
  return (
    <>
      <section className="home-counts" aria-label={say('今天要办的事', 'To be done today')}>
        {countsToday(data?.division?.jointMeeting ?? null, viewer, say).map(({ name, count, to, state, isBad }) => (
          <Go key={name} to={to} state={state} className="home-count" data-bad={isBad && count > 0}>
            <b>{count}</b>
            <span>{name}</span>
          </Go>
        ))}
      </section>
      {viewer.role !== 'AUDITOR' && (
        <div className="home-columns">
          <Card title={say('我的任务', 'My tasks')} extra={<Go to="/tasks">{say('全部任务', 'All tasks')}</Go>}>
            <MyTasks tasks={data?.mine?.nodes ?? []} />
          </Card>
          <Card title={say('紧急的比对结果', 'Urgent findings')} extra={<Go to="/findings">{say('全部', 'All')}</Go>}>
            <UrgentFindings findings={data?.urgent?.nodes ?? []} />
          </Card>
        </div>
      )}
      <WhyWithheld answer={answer} />
    </>
  );
}

type Mine = NonNullable<HomeTodayQuery['mine']>['nodes'];
type Urgent = NonNullable<HomeTodayQuery['urgent']>['nodes'];

function MyTasks({ tasks }: { tasks: Mine }) {
  const say = useSay();
  const term = useTerm();
  return (
    <Lines empty={say('没有等您办理的任务。', 'No tasks are waiting for you.')} of={tasks}>
      {({ id, number, kind, state, whatToDo, dueOn, isLate, division }) => (
        <li key={id}>
          <div>
            <Go to="/tasks" state={{ number }}>
              {whatToDo}
            </Go>
            <div className="home-quiet">
              {[term('TaskKind', kind), term('TaskState', state), division?.name].filter(Boolean).join(' · ')}
            </div>
          </div>
          <DueTag dueOn={dueOn} isLate={isLate} />
        </li>
      )}
    </Lines>
  );
}

function UrgentFindings({ findings }: { findings: Urgent }) {
  const say = useSay();
  return (
    <Lines empty={say('没有紧急的比对结果。', 'There are no urgent findings.')} of={findings}>
      {({ id, rule, child, division, dueOn, isOverdue }) => (
        <li key={id}>
          <div>
            <Go to="/findings" state={{ id }}>
              {rule?.title ?? say('规则未显示', 'Rule withheld')}
            </Go>
            <div className="home-quiet">{[child?.name, division?.name].filter(Boolean).join(' · ')}</div>
          </div>
          <DueTag dueOn={dueOn} isLate={isOverdue} />
        </li>
      )}
    </Lines>
  );
}

/** Lines of a card; a sentence where there are none. */
export function Lines<One>({
  of,
  empty,
  children,
}: {
  of: readonly One[];
  empty: string;
  children: (one: One) => ReactNode;
}) {
  if (of.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  return <ul className="home-lines">{of.map(children)}</ul>;
}

/** By when, and whether that day has passed: in words, not in colour alone. */
export function DueTag({ dueOn, isLate }: { dueOn: string | null; isLate: boolean }) {
  const say = useSay();
  if (!dueOn) return null;
  return (
    <Tag color={isLate ? 'red' : 'default'}>
      {isLate ? `${say('已逾期', 'overdue')} ${dueOn}` : `${dueOn} ${say('前', 'due')}`}
    </Tag>
  );
}
