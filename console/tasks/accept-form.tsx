import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { AcceptTask } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm } from '../queue/act-form.tsx';
import { ColleagueSelect } from '../queue/colleague-select.tsx';
import type { TaskFormProps } from './task-acts.tsx';

/** Accepts a task (受理): oneself works on it, or a colleague who is named. */
export function AcceptForm({ task: { number, version: expectedVersion }, ...rest }: TaskFormProps) {
  const say = useSay();
  const act = useAct(AcceptTask);
  const [isMine, setMine] = useState(true);
  const [assignee, setAssignee] = useState('');
  const [assigneeId, setAssigneeId] = useState<string>();
  const [isKnown, setKnown] = useState(false);
  const other = isMine ? {} : { assigneeId, assignee };
  return (
    <ActForm
      {...rest}
      title={say(`受理 ${number}`, `Accept ${number}`)}
      submit={say('受理', 'Accept')}
      act={act}
      send={() => act.perform({ input: { number, expectedVersion, ...other } })}
      isReady={isMine || (assignee.trim() !== '' && assigneeId !== undefined)}
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
          <ActField name="assigneeId" label={say('经办人', 'Colleague')} outcome={act.outcome}>
            <ColleagueSelect
              value={assigneeId}
              onChange={(id, colleague) => {
                setAssigneeId(id);
                setAssignee(colleague?.name ?? '');
                setKnown(colleague !== undefined);
              }}
            />
          </ActField>
          {assigneeId !== undefined && !isKnown && (
            <ActField name="assignee" label={say('经办人的姓名和职务', 'Name and post')} outcome={act.outcome}>
              <Input value={assignee} onChange={({ target }) => setAssignee(target.value)} />
            </ActField>
          )}
        </>
      )}
    </ActForm>
  );
}
