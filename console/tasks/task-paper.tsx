import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import type { TaskDetailQuery } from '../operations.generated.ts';
import { ChildWords } from '../queue/child-words.tsx';
import { divisionLabel } from '../queue/division-options.ts';
import { DueDay } from '../queue/due-day.tsx';
import { Facts } from '../queue/facts.tsx';
import { statePurpose } from '../stated-purpose.ts';
import { TaskActs } from './task-acts.tsx';
import { TaskHistory } from './task-history.tsx';
import { isDone, TaskMark } from './task-mark.tsx';
import { TaskOriginPart } from './task-origin.tsx';

/** A task as its detail shows it. */
export type TaskPaperData = NonNullable<TaskDetailQuery['task']>;

interface TaskPaperProps {
  task: TaskPaperData;
  whenActing(): void;
  acted(): Promise<void>;
}

/** A task in full: what is to be done by whom and when, where it comes from, what was done. */
export function TaskPaper({ task, whenActing, acted }: TaskPaperProps) {
  const say = useSay();
  const term = useTerm();
  const { number, state, kind, fromDepartment, forDepartment, childId, result } = task;
  return (
    <>
      <h2>
        <TaskMark state={state} /> {term('TaskKind', kind)} {number}
      </h2>
      <p>{task.whatToDo ?? say('要办的事未显示。', 'What to do is not shown.')}</p>
      {task.asksForVisit && !isDone(state) && (
        <p className="paper-quiet">{say('登记走访后自动答复', 'Answered by itself when a visit is registered')}</p>
      )}
      <Facts
        of={[
          [
            say('儿童', 'Child'),
            <span key="child">
              <ChildWords childId={childId} child={task.child} />{' '}
              {childId && <ProfileLinks task={task} childId={childId} />}
            </span>,
          ],
          [say('办理地', 'Place'), divisionLabel(task.division ?? { name: null })],
          [say('交办', 'From'), `${term('Department', fromDepartment)}${task.createdBy ? ` · ${task.createdBy}` : ''}`],
          [
            say('承办', 'For'),
            `${term('Department', forDepartment)} · ${task.assignee ?? say('尚未指定经办人', 'nobody yet')}`,
          ],
          [say('受理期限', 'Accept by'), <DueDay key="accept" day={task.acceptDueOn} isOver={state !== 'OPEN'} />],
          [
            say('办理期限', 'Due'),
            <DueDay key="due" day={task.dueOn} isOver={isDone(state)} isProvisional={task.isDueProvisional} />,
          ],
          [say('创建日期', 'Made on'), task.createdOn],
          [say('回访期限', 'Follow up by'), task.followUpDueOn && <DueDay key="follow" day={task.followUpDueOn} />],
          [say('最近回访', 'Followed up'), task.followedUpOn],
          [say('升级', 'Escalated to'), task.escalation && term('TaskEscalation', task.escalation)],
        ]}
      />
      <TaskActs task={task} whenActing={whenActing} acted={acted} />
      {(result || task.answeredOn) && (
        <>
          <h3>{say('办理结果', 'The result')}</h3>
          <p>{result ?? say('结果未显示。', 'Not shown.')}</p>
          <Facts
            of={[
              [say('答复日期', 'Answered on'), task.answeredOn],
              [
                say('据以答复', 'Rests on'),
                task.visitedOn &&
                  say(
                    `${term('Department', task.visitDepartment)} ${task.visitedOn} 的走访`,
                    `the visit of ${task.visitedOn} by ${term('Department', task.visitDepartment)}`,
                  ),
              ],
            ]}
          />
        </>
      )}
      <TaskOriginPart task={task} />
      <h3>{say('办理过程', 'History')}</h3>
      <TaskHistory events={task.history} />
    </>
  );
}

function ProfileLinks({ task: { number, state }, childId }: { task: TaskPaperData; childId: string }) {
  const say = useSay();
  return (
    <>
      <Go to="/children/profile" state={{ id: childId }}>
        {say('查看档案', 'Profile')}
      </Go>{' '}
      {!isDone(state) && (
        <Go to="/children/profile" state={{ id: childId }} onClick={() => statePurpose({ caseNumber: number })}>
          {say('凭任务号查看', 'Profile under this task')}
        </Go>
      )}
    </>
  );
}
