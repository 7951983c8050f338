import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { TaskDetail } from '../operations.generated.ts';
import { PaperPane } from '../queue/paper-pane.tsx';
import { useFresh } from '../queue/use-fresh.ts';
import { TaskPaper } from './task-paper.tsx';

interface TaskDetailPaneProps {
  number: string;
  /** The version that the list shows. */
  version: number | undefined;
  close(): void;
  whenActing(id: string): void;
  afterAct(): Promise<void>;
}

/** One task, opened beside its queue. */
export function TaskDetailPane({ number, version, close, whenActing, afterAct }: TaskDetailPaneProps) {
  const say = useSay();
  const { answer, again } = useAsked(TaskDetail, { number });
  const task = answer?.data?.task ?? null;
  useFresh(task?.version, version, again);
  const acted = async () => {
    await Promise.all([again(), afterAct()]);
  };
  return (
    <PaperPane label={say('任务', 'Task')} answer={answer} close={close}>
      {task && <TaskPaper task={task} whenActing={() => whenActing(task.id)} acted={acted} />}
    </PaperPane>
  );
}
