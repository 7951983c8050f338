import { Alert, Button, Flex } from 'antd';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { AcceptTasks, CloseTasks } from '../operations.generated.ts';
import type { TaskLine } from './task-row.tsx';

interface BulkBarProps {
  step: 'ACCEPT' | 'CLOSE';
  tasks: readonly TaskLine[];
  whenActing(): void;
  acted(): Promise<void>;
  clear(): void;
}

/** Accepts or closes the chosen tasks in one act: all of them, or none, and then it says which stood in the way. */
export function BulkBar({ step, tasks, whenActing, acted, clear }: BulkBarProps) {
  const say = useSay();
  const accept = useAct(AcceptTasks);
  const close = useAct(CloseTasks);
  const act = step === 'ACCEPT' ? accept : close;
  const input = { tasks: tasks.map(({ number, version }) => ({ number, expectedVersion: version })) };
  const send = async () => {
    whenActing();
    const outcome = await act.perform({ input });
    if (outcome?.kind === 'DONE') clear();
    await acted();
  };
  const { outcome } = act;
  const sentences = outcome?.kind === 'REFUSED' ? [...new Set(Object.values(outcome.fields))] : [];
  return (
    <div className="bulk-bar" role="status">
      {tasks.length > 0 && (
        <Flex wrap gap={8} align="center">
          <b>{say(`已选 ${tasks.length} 项`, `${tasks.length} chosen`)}</b>
          <Button type="primary" loading={act.isPerforming} onClick={() => void send()}>
            {step === 'ACCEPT' ? say('一并受理，由我经办', 'Accept all, as mine') : say('一并办结', 'Close all')}
          </Button>
          <Button onClick={clear}>{say('取消选择', 'Clear')}</Button>
        </Flex>
      )}
      {outcome?.kind === 'DONE' && tasks.length === 0 && (
        <Alert
          type="success"
          showIcon
          closable={{ onClose: act.forget }}
          title={step === 'ACCEPT' ? say('已全部受理。', 'All accepted.') : say('已全部办结。', 'All closed.')}
        />
      )}
      {outcome && outcome.kind !== 'DONE' && (
        <Alert
          type="error"
          showIcon
          title={say('一项也没有办理：', 'Nothing was done:')}
          description={(sentences.length > 0 ? sentences : [outcome.sentence]).map((each) => <p key={each}>{each}</p>)}
        />
      )}
    </div>
  );
}
