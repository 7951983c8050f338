import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { CloseTask, ReturnTask, WithdrawTask } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm } from '../queue/act-form.tsx';
import type { TaskFormProps } from './task-acts.tsx';

/** Closes an answered task (办结): the answer does. */
export function CloseForm({ task: { number, version: expectedVersion }, ...rest }: TaskFormProps) {
  const say = useSay();
  const act = useAct(CloseTask);
  const [text, setText] = useState('');
  return (
    <ActForm
      {...rest}
      title={say(`办结 ${number}`, `Close ${number}`)}
      submit={say('办结', 'Close')}
      act={act}
      send={() => act.perform({ input: { number, expectedVersion, ...(text.trim() ? { text } : {}) } })}
      isReady
    >
      <ActField name="text" label={say('说明（可不填）', 'Remark (optional)')} outcome={act.outcome}>
        <Input.TextArea rows={3} maxLength={1000} value={text} onChange={({ target }) => setText(target.value)} />
      </ActField>
    </ActForm>
  );
}

/** Returns an answered task (退回): the answer does not do, for a reason; it is due anew. */
export function ReturnForm({ task: { number, version: expectedVersion }, ...rest }: TaskFormProps) {
  const say = useSay();
  const act = useAct(ReturnTask);
  const [reason, setReason] = useState('');
  return (
    <ActForm
      {...rest}
      title={say(`退回 ${number}`, `Return ${number}`)}
      about={say('退回后由承办部门继续办理，期限重新计算。', 'It is the other department’s again, and due anew.')}
      submit={say('退回', 'Return')}
      act={act}
      send={() => act.perform({ input: { number, expectedVersion, reason } })}
      isReady={reason.trim() !== ''}
    >
      <ActField name="reason" label={say('退回的理由', 'Reason')} outcome={act.outcome}>
        <Input.TextArea rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </ActField>
    </ActForm>
  );
}

/** Withdraws a task (撤回): it is no longer needed, for a reason. */
export function WithdrawTaskForm({ task: { number, version: expectedVersion }, ...rest }: TaskFormProps) {
  const say = useSay();
  const act = useAct(WithdrawTask);
  const [reason, setReason] = useState('');
  return (
    <ActForm
      {...rest}
      title={say(`撤回 ${number}`, `Withdraw ${number}`)}
      submit={say('撤回', 'Withdraw')}
      act={act}
      send={() => act.perform({ input: { number, expectedVersion, reason } })}
      isReady={reason.trim() !== ''}
    >
      <ActField name="reason" label={say('撤回的理由', 'Reason')} outcome={act.outcome}>
        <Input.TextArea rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </ActField>
    </ActForm>
  );
}
