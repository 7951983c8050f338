import './timeline.css';
import { Empty, Select, Skeleton, Tag, Timeline } from 'antd';
import { useMemo } from 'react';
import { useAsked } from '../../../data/use-asked.ts';
import { Go } from '../../../go.tsx';
import { termIn, useLanguage, useSay, useTerm } from '../../../language.ts';
import { ChildTimeline } from '../../../operations.generated.ts';
import { AnsweredBy } from '../../../shown/answered-by.tsx';
import { today } from '../../../shown/days.ts';
import { restate, useWhere } from '../../../where.ts';
import { answerOfChild } from '../answer-of-child.ts';
import type { Profile } from '../profile.ts';
import { EVENT_KINDS, type EventKind, type PastEvent } from './event.ts';
import { byYear, chosen, eventsOf } from './events.ts';

const DEPARTMENTS = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE', 'JOINT_MEETING'] as const;
const COLOURS: Readonly<Record<string, string>> = {
  CIVIL_AFFAIRS: '#1c5c9e',
  EDUCATION: '#1f7a45',
  WOMENS_FEDERATION: '#a13a7a',
  YOUTH_LEAGUE: '#9a5b00',
  JOINT_MEETING: '#56657a',
};

/** What happened in all departments on one line (时间轴), newest first, by year. */
export function TimelineTab({ child }: { child: Profile }) {
  const say = useSay();
  const of = useLanguage();
  const { state } = useWhere();
  const { answer } = useAsked(ChildTimeline, { id: child.id });
  const past = answer?.data?.child;
  const events = useMemo(
    () => (past ? eventsOf(past, { say, term: (list, value) => termIn(of, list, value) }) : []),
    [past, say, of],
  );
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  const shown = chosen(events, state.department ?? '', state.kind ?? '');
  return (
    <section className="timeline">
      <TimelineFilter department={state.department ?? ''} kind={state.kind ?? ''} count={shown.length} />
      {shown.length === 0 && (
        <Empty description={say('没有您可以看到的记录，请放宽筛选。', 'Nothing; widen the filter.')} />
      )}
      {byYear(shown).map(({ year, events: its }) => (
        <section key={year}>
          <h2>{say(`${year} 年`, year)}</h2>
          <Timeline
            items={its.map((event, at) => ({
              key: at,
              color: COLOURS[event.department],
              content: <Happened event={event} />,
            }))}
          />
        </section>
      ))}
      <p className="none">
        {say(
          '每类记录只列最近的若干条；未向您开放的记录不在其中。',
          'Only the latest of each kind; what is withheld from you is not in it.',
        )}
      </p>
      <AnsweredBy answer={answerOfChild(answer, child, today())} />
    </section>
  );
}

function Happened({ event: { on, department, title, detail, to } }: { event: PastEvent }) {
  const term = useTerm();
  return (
    <div className="happened">
      <time dateTime={on}>{on.slice(5)}</time>
      <div>
        {to ? (
          <Go to={to.path} state={to.state}>
            {title}
          </Go>
        ) : (
          <b>{title}</b>
        )}{' '}
        <Tag>{term('Department', department)}</Tag>
        {detail && <div>{detail}</div>}
      </div>
    </div>
  );
}

function TimelineFilter({ department, kind, count }: { department: string; kind: string; count: number }) {
  const say = useSay();
  const term = useTerm();
  const kindName = useKindName();
  return (
    <div className="timeline-filter">
      <Select
        aria-label={say('部门', 'Department')}
        value={department}
        onChange={(next) => restate({ department: next })}
        options={[
          { value: '', label: say('全部部门', 'All departments') },
          ...DEPARTMENTS.map((each) => ({ value: each as string, label: term('Department', each) })),
        ]}
      />
      <Select
        aria-label={say('种类', 'Kind')}
        value={kind}
        onChange={(next) => restate({ kind: next })}
        options={[
          { value: '', label: say('全部种类', 'All kinds') },
          ...EVENT_KINDS.map((each) => ({ value: each as string, label: kindName(each) })),
        ]}
      />
      <span role="status">{say(`${count} 条`, `${count} events`)}</span>
    </div>
  );
}

function useKindName(): (kind: EventKind) => string {
  const say = useSay();
  const names: Readonly<Record<EventKind, string>> = {
    REGISTER: say('登记', 'Register'),
    FAMILY: say('家庭', 'Family'),
    SCHOOL: say('就学', 'School'),
    VISIT: say('走访', 'Visits'),
    SERVICE: say('服务', 'Services'),
    PAIRING: say('结对', 'Pairing'),
    ACTIVITY: say('活动', 'Activities'),
    WORK: say('比对、任务、转介', 'Findings, tasks, referrals'),
  };
  return (kind) => names[kind];
}
