import { Empty, Skeleton } from 'antd';
import type { Answer } from '../data/answer.ts';
import { useSay } from '../language.ts';
import type { TaskQueueQuery } from '../operations.generated.ts';
import { QueuePages } from '../queue/queue-pages.tsx';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { useWhere } from '../where.ts';
import { isTaskListNarrowed, type TaskQueueName } from './task-queues.ts';
import { type TaskLine, TaskRow } from './task-row.tsx';
import { useOwnTasksOnly, useQueue } from './use-queue.ts';

interface TaskListProps {
  answer: Answer<TaskQueueQuery> | undefined;
  changed: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  canBeChosen(task: TaskLine): boolean;
  choose(number: string, isChosen: boolean): void;
}

const EMPTY: Readonly<Record<TaskQueueName, readonly [string, string]>> = {
  open: ['没有待受理的任务。新任务到来时，这里会自动出现。', 'Nothing waits to be accepted; new tasks appear here.'],
  inHand: ['没有正在办理的任务。', 'Nothing is in hand.'],
  answered: ['没有等待确认的答复。', 'No answer waits to be confirmed.'],
  late: ['没有逾期的任务，都在期限之内。', 'Nothing is overdue.'],
  mine: ['没有由您创建或经办的任务。受理后的任务会列在这里。', 'No task was made by you or is yours to work on.'],
  all: ['还没有任务。可以由比对结果创建，也可以新建转介。', 'No tasks yet.'],
};

/** A queue of tasks, the soonest due first. */
export function TaskList({ answer, changed, chosen, canBeChosen, choose }: TaskListProps) {
  const say = useSay();
  const { state } = useWhere();
  const seesOwnOnly = useOwnTasksOnly();
  const queue = useQueue();
  const found = answer?.data?.tasks;
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const empty = isTaskListNarrowed(state)
    ? say('没有符合这些条件的任务，可以放宽条件再看。', 'Nothing matches; try with fewer conditions.')
    : `${say(...EMPTY[queue])}${seesOwnOnly ? say('您可以看到由您创建和指定您经办的任务。', ' You see those made by you or yours to work on.') : ''}`;
  return (
    <>
      {found && found.nodes.length > 0 && (
        <ul className="queue-list" aria-label={say('任务列表', 'Tasks')}>
          {found.nodes.map((task) => (
            <TaskRow
              key={task.number}
              task={task}
              isChanged={changed.has(task.id)}
              isChosen={canBeChosen(task) ? chosen.has(task.number) : undefined}
              choose={(isChosen) => choose(task.number, isChosen)}
            />
          ))}
        </ul>
      )}
      {found && found.nodes.length === 0 && <Empty description={empty} />}
      {!found && (
        <Empty
          description={
            answer.notices[0]?.sentence ?? say('列表暂时不能显示，请稍后重试。', 'The list cannot be shown now.')
          }
        />
      )}
      {found && <QueuePages totalCount={found.totalCount} pageInfo={found.pageInfo} />}
      {!state.number && <AnsweredBy answer={answer} />}
    </>
  );
}
