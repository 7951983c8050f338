import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import type { TaskQueueCountsQuery } from '../operations.generated.ts';
import { useWhere } from '../where.ts';
import { QUEUE_WORDS, TASK_QUEUES } from './task-queues.ts';
import { useQueue } from './use-queue.ts';

/** The queues with how many tasks each has. */
export function QueueTabs({ counts }: { counts: TaskQueueCountsQuery | null | undefined }) {
  const say = useSay();
  const { state } = useWhere();
  const open = useQueue();
  return (
    <nav className="page-tabs" aria-label={say('任务队列', 'Queues')}>
      {TASK_QUEUES.map((queue) => (
        <Go
          key={queue}
          to="/tasks"
          state={{ ...state, queue, state: '', after: '', number: '' }}
          aria-current={queue === open ? 'page' : undefined}
        >
          {say(...QUEUE_WORDS[queue])} {counts?.[queue]?.totalCount ?? ''}
        </Go>
      ))}
    </nav>
  );
}
