import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { AcceptTask } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm } from '../queue/act-form.tsx';
import type { TaskFormProps } from './task-acts.tsx';

/** Accepts a task (受理): oneself works on it, or a colleague who is named. */
export function AcceptForm({ task: { number, version: expectedVersion }, ...rest }: TaskFormProps) {
  const say = useSay();
  const act = useAct(AcceptTask);
  const [isMine, setMine] = useState(true);
  const [assignee, setAssignee] = useState('');
  const [assigneeId, setAssigneeId] = useState('');
  const other = isMine ? {} : { assigneeId, assignee };
  return (
    <ActForm
      {...rest}
      title={say(`受理 ${number}`, `Accept ${number}`)}
      submit={say('受理', 'Accept')}
      act={act}
      send={() => act.perform({ input: { number, expectedVersion, ...other } })}
      isReady={isMine || (assignee.trim() !== '' && assigneeId.trim() !== '')}
    >
      <fieldset className="act-fieldset">
        <legend className="act-legend">{say('由谁经办', 'Who works on it')}</legend>
        <Radio.Group value={isMine} onChange={({ target }) => setMine(target.value as boolean)}>
          <Radio value={true}>{say('由我经办', 'I do')}</Radio>
          <Radio value={false}>{say('交给同事经办', 'A colleague')}</Radio>
        </Radio.Group>
      </fieldset>
      {!isMine && (
        <>
          <ActField name="assignee" label={say('经办人的姓名和职务', 'Name and post')} outcome={act.outcome}>
            <Input value={assignee} onChange={({ target }) => setAssignee(target.value)} />
          </ActField>
          <ActField name="assigneeId" label={say('经办人的登录标识', 'Sign-in id')} outcome={act.outcome}>
            <Input autoComplete="off" value={assigneeId} onChange={({ target }) => setAssigneeId(target.value)} />
          </ActField>
        </>
      )}
    </ActForm>
  );
}
