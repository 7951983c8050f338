import { useEffect, useRef } from 'react';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import type { DangerReportsQuery } from '../operations.generated.ts';
import { divisionLabel } from '../queue/division-options.ts';
import { DueDay } from '../queue/due-day.tsx';
import { useMoment } from '../shown/days.ts';
import { isDone, TaskMark } from './task-mark.tsx';

interface ReportLineProps {
  report: NonNullable<DangerReportsQuery['dangerReports']>['nodes'][number];
  /** The address names it: it is brought into view. */
  isNamed: boolean;
}

/** One report: what was seen, and what each department has done about it. */
export function ReportLine({ report, isNamed }: ReportLineProps) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNamed) line.current?.scrollIntoView({ block: 'start' });
  }, [isNamed]);
  const { number, reportedAt, danger, urgency, child, childDescription, division, seen, tasks, isAnswered } = report;
  return (
    <article ref={line} className="report-line paper-pane" data-named={isNamed} aria-label={number}>
      <h2>
        {term('ReportedDanger', danger)} {number}{' '}
        <span className="state-mark" data-state={isAnswered ? 'CLOSED' : 'OPEN'}>
          {isAnswered ? say('各部门均已答复', 'All have answered') : say('办理中', 'Being handled')}
        </span>
        {urgency === 'IMMEDIATE' && (
          <span className="severity-mark" data-severity="URGENT">
            {say('紧急', 'Urgent')}
          </span>
        )}
      </h2>
      <p className="paper-quiet">
        {[
          moment(reportedAt),
          divisionLabel(division ?? { name: null }),
          term('Department', report.department),
          report.recordedBy,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {[child?.name, childDescription].filter(Boolean).join('：')}{' '}
        {seen ?? say('所见所闻未显示。', 'What was seen is not shown.')}
      </p>
      <ul className="paper-list">
        {(tasks ?? []).map(({ id, number: task, state, forDepartment, dueOn, result, answeredOn }) => (
          <li key={id}>
            <TaskMark state={state} />
            <b>{term('Department', forDepartment)}</b>{' '}
            <Go to="/tasks" state={{ queue: 'all', number: task }}>
              {task}
            </Go>{' '}
            <DueDay day={dueOn} isOver={isDone(state)} />
            {result && <p>{say(`${answeredOn ?? ''} 答复：${result}`, `${answeredOn ?? ''}: ${result}`)}</p>}
          </li>
        ))}
      </ul>
    </article>
  );
}
