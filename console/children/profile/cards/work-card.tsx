import { Tag } from 'antd';
import { Go } from '../../../go.tsx';
import { useSay, useTerm } from '../../../language.ts';
import { DepartmentCard } from '../department-card.tsx';
import type { Profile } from '../profile.ts';

const SEVERITY = { URGENT: 'red', SERIOUS: 'warning', ORDINARY: 'default' } as const;

/** What the departments' data say together, and what somebody has to do about it (比对结果和任务). */
export function WorkCard({ child: { jointMeeting } }: { child: Profile }) {
  const say = useSay();
  return (
    <DepartmentCard title={say('比对结果和任务', 'Findings and tasks')} department="JOINT_MEETING">
      <h3>{say('待办理的比对结果', 'Open findings')}</h3>
      <Findings of={jointMeeting?.findings ?? []} />
      <h3>{say('任务', 'Tasks')}</h3>
      <Tasks of={jointMeeting?.tasks ?? []} />
    </DepartmentCard>
  );
}

type JointMeeting = NonNullable<Profile['jointMeeting']>;

function Findings({ of }: { of: NonNullable<JointMeeting['findings']> }) {
  const say = useSay();
  const term = useTerm();
  if (of.length === 0) return <p className="none">{say('没有您可以看到的。', 'None that you may see.')}</p>;
  return (
    <ul className="due-list">
      {of.map(({ id, rule, severity, responsible, dueOn, isOverdue }) => (
        <li key={id}>
          <Tag color={SEVERITY[severity]}>{term('Severity', severity)}</Tag>
          <Go to="/findings" state={{ id }}>
            {rule?.title ?? say('规则已停用', 'rule withdrawn')}
          </Go>
          <DueSmall on={dueOn} isLate={isOverdue} department={responsible} />
        </li>
      ))}
    </ul>
  );
}

function Tasks({ of }: { of: NonNullable<JointMeeting['tasks']> }) {
  const say = useSay();
  const term = useTerm();
  if (of.length === 0) return <p className="none">{say('没有您可以看到的。', 'None that you may see.')}</p>;
  return (
    <ul className="due-list">
      {of.map(({ number, kind, whatToDo, state, dueOn, isLate, forDepartment }) => (
        <li key={number}>
          <Tag>{term('TaskState', state)}</Tag>
          <Go to="/tasks" state={{ number }}>
            {whatToDo ?? `${term('TaskKind', kind)} ${number}`}
          </Go>
          <DueSmall on={dueOn} isLate={isLate} department={forDepartment} />
        </li>
      ))}
    </ul>
  );
}

function DueSmall({ on, isLate, department }: { on: string; isLate: boolean; department: string }) {
  const say = useSay();
  const term = useTerm();
  return (
    <small data-late={isLate}>
      {term('Department', department)} · {say('期限', 'due')} {on}
      {isLate && ` · ${say('已逾期', 'late')}`}
    </small>
  );
}
