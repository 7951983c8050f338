import { Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import { DashboardLateTasks } from '../../operations.generated.ts';
import { WhyWithheld } from '../../shown/why-withheld.tsx';
import { useStatedPurpose } from '../../stated-purpose.ts';

/** Which tasks and findings are late, the longest first (逾期清单), for who may see them. */
export function LateWork({ code }: { code: string }) {
  const say = useSay();
  const term = useTerm();
  const { purpose } = useStatedPurpose();
  const { answer } = useAsked(DashboardLateTasks, purpose === '' ? null : { code });
  if (purpose === '')
    return (
      <p className="board-note">
        {say('要看逾期的是哪些任务和比对结果，请先在页眉选择使用目的。', 'State a purpose to see which they are.')}
      </p>
    );
  const meeting = answer?.data?.division?.jointMeeting;
  const late = [
    ...(meeting?.tasks?.nodes ?? []).map((task) => ({
      key: task.id,
      to: '/tasks',
      state: { number: task.number },
      what: `${term('TaskKind', task.kind)} ${task.number}`,
      who: term('Department', task.forDepartment),
      division: task.division,
      dueOn: task.dueOn,
    })),
    ...(meeting?.findings?.nodes ?? []).map((finding) => ({
      key: finding.id,
      to: '/findings',
      state: { id: finding.id },
      what: finding.rule?.title ?? say('比对结果', 'Finding'),
      who: term('Department', finding.responsible),
      division: finding.division,
      dueOn: finding.dueOn,
    })),
  ].toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  return (
    <section>
      <h2>{say('逾期清单', 'What is late')}</h2>
      {!answer && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {answer && <WhyWithheld answer={answer} />}
      {answer && late.length === 0 && <p className="board-quiet">{say('没有超过期限的。', 'Nothing is late.')}</p>}
      <ul className="board-lists">
        {late.map(({ key, to, state, what, who, division, dueOn }) => (
          <li key={key}>
            <Go to={to} state={state}>
              {what}
            </Go>
            {`，${who}，${[division?.parent?.name, division?.name].filter(Boolean).join(' ')}，`}
            {say(`期限 ${dueOn}`, `due ${dueOn}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
