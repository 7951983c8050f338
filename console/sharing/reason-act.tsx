import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Performing } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useUnsaved } from '../unsaved.ts';
import { OutcomeAlert } from './outcome-alert.tsx';

/** A button for an act that needs no more than a reason: says first what will happen, keeps what was typed when it is refused. */
export function ReasonAct<Data, Variables>({
  label,
  says,
  reason,
  isDanger = false,
  act,
  variables,
  onDone,
  onConflict = onDone,
}: {
  label: string;
  /** What will happen. */
  says: string;
  /** What the reason is called; none is asked without. */
  reason?: string;
  isDanger?: boolean;
  act: Performing<Data, Variables>;
  variables(reason: string): Omit<Variables, 'key'>;
  onDone(): void;
  /** Somebody was faster: what it is about is asked for again. */
  onConflict?(): void;
}) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  useUnsaved(isOpen && text !== '');
  const close = () => {
    setOpen(false);
    act.forget();
  };
  const submit = async () => {
    const outcome = await act.perform(variables(text.trim()));
    if (outcome?.kind === 'REFUSED' && outcome.isConflict) onConflict();
    if (outcome?.kind !== 'DONE') return;
    setText('');
    close();
    onDone();
  };
  return (
    <>
      <Button danger={isDanger} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={isOpen}
        title={label}
        okText={label}
        cancelText={say('返回', 'Back')}
        okButtonProps={{ danger: isDanger }}
        confirmLoading={act.isPerforming}
        onOk={() => void submit()}
        onCancel={close}
      >
        <ForPurpose>
          <p>{says}</p>
          <OutcomeAlert outcome={act.outcome} />
          {reason && (
            <>
              <label htmlFor={id}>{reason}</label>
              <Input.TextArea id={id} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
            </>
          )}
        </ForPurpose>
      </Modal>
    </>
  );
}
