import { Checkbox } from 'antd';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import type { TaskQueueQuery } from '../operations.generated.ts';
import { ChildWords } from '../queue/child-words.tsx';
import { divisionLabel } from '../queue/division-options.ts';
import { DueDay } from '../queue/due-day.tsx';
import { useWhere } from '../where.ts';
import { isDone, TaskMark } from './task-mark.tsx';

/** A task as a queue shows it. */
export type TaskLine = NonNullable<TaskQueueQuery['tasks']>['nodes'][number];

interface TaskRowProps {
  task: TaskLine;
  isChanged: boolean;
  /** Undefined: it cannot be part of what is done to several. */
  isChosen: boolean | undefined;
  choose(isChosen: boolean): void;
}

/** One line of a queue: how far it is, what is to be done, about whom, where, from whom to whom, by when. */
export function TaskRow({ task, isChanged, isChosen, choose }: TaskRowProps) {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const { number, kind, whatToDo, childId, child, division, fromDepartment, forDepartment, assignee } = task;
  return (
    <li data-changed={isChanged}>
      {isChosen !== undefined && (
        <Checkbox
          aria-label={say(`选择 ${number}`, `Choose ${number}`)}
          checked={isChosen}
          onChange={({ target }) => choose(target.checked)}
        />
      )}
      <Go
        className="queue-row"
        to="/tasks"
        state={{ ...state, number }}
        data-row={number}
        aria-current={state.number === number ? 'true' : undefined}
      >
        <span className="queue-row-head">
          <TaskMark state={task.state} />
          <b>{term('TaskKind', kind)}</b>
          <span>
            {term('Department', fromDepartment)} → {term('Department', forDepartment)}
          </span>
          {task.escalation && (
            <span className="task-mark">
              {say(
                `已升级到${term('TaskEscalation', task.escalation)}`,
                `escalated: ${term('TaskEscalation', task.escalation)}`,
              )}
            </span>
          )}
          {isChanged && <em className="changed-mark">{say('有更新', 'updated')}</em>}
        </span>
        <span className="queue-row-due">
          <DueDay
            day={task.state === 'OPEN' ? task.acceptDueOn : task.dueOn}
            isOver={isDone(task.state)}
            isProvisional={task.isDueProvisional}
          />
        </span>
        <span className="queue-row-text">{whatToDo ?? say('要办的事未显示', 'What to do is not shown')}</span>
        <span className="queue-row-more">
          <span>{number}</span>
          <ChildWords childId={childId} child={child} />
          <span>{divisionLabel(division ?? { name: null })}</span>
          {assignee && <span>{say(`${assignee}经办`, `with ${assignee}`)}</span>}
          {task.isFollowUpLate && <b>{say('到期未回访', 'follow-up overdue')}</b>}
        </span>
      </Go>
    </li>
  );
}
