import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import type { FindingQueueQuery } from '../operations.generated.ts';
import { ChildWords } from '../queue/child-words.tsx';
import { divisionLabel } from '../queue/division-options.ts';
import { DueDay } from '../queue/due-day.tsx';
import { useWhere } from '../where.ts';
import { SeverityMark } from './severity-mark.tsx';

/** A finding as the queue shows it. */
export type FindingLine = NonNullable<FindingQueueQuery['findings']>['nodes'][number];

/** One line of the queue: how urgent, what, who, where, by when, and which tasks are made of it. */
export function FindingRow({ finding, isChanged }: { finding: FindingLine; isChanged: boolean }) {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const { id, code, rule, severity, responsible, childId, child, division, since, tasks } = finding;
  const withheld = code === null ? say('规则未显示', 'Rule not shown') : say('已停用的规则', 'A rule no longer used');
  return (
    <li data-changed={isChanged}>
      <Go
        className="queue-row"
        to="/findings"
        state={{ ...state, id }}
        data-row={id}
        aria-current={state.id === id ? 'true' : undefined}
      >
        <span className="queue-row-head">
          <SeverityMark of={severity} />
          <b>{rule?.title ?? withheld}</b>
          {isChanged && <em className="changed-mark">{say('有更新', 'updated')}</em>}
        </span>
        <span className="queue-row-due">
          {finding.state === 'OPEN' ? (
            <DueDay day={finding.dueOn} isProvisional={finding.isDueProvisional} />
          ) : (
            <span className="paper-quiet">{term('FindingState', finding.state)}</span>
          )}
        </span>
        <span className="queue-row-more">
          <ChildWords childId={childId} child={child} />
          <span>{divisionLabel(division ?? { name: null })}</span>
          <span>{say(`${term('Department', responsible)}办理`, `for ${term('Department', responsible)}`)}</span>
          {since && <span>{say(`自 ${since} 起`, `since ${since}`)}</span>}
          {tasks?.map(({ number, state: taskState }) => (
            <span key={number} className="task-mark">
              {number} {term('TaskState', taskState)}
            </span>
          ))}
        </span>
      </Go>
    </li>
  );
}
