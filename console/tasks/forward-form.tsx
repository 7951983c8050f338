import { Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import { type Department, ForwardTask } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm } from '../queue/act-form.tsx';
import { DOING_DEPARTMENTS } from './doing-departments.ts';
import type { TaskFormProps } from './task-acts.tsx';

/** Hands a task on (转交): it is another department's to do, and due anew. */
export function ForwardForm({ task, ...rest }: TaskFormProps) {
  const say = useSay();
  const term = useTerm();
  const act = useAct(ForwardTask);
  const [forDepartment, setForDepartment] = useState<Department>();
  const [reason, setReason] = useState('');
  const { number, version: expectedVersion } = task;
  const others = DOING_DEPARTMENTS.filter((each) => each !== task.forDepartment);
  return (
    <ActForm
      {...rest}
      title={say(`转交 ${number}`, `Hand on ${number}`)}
      about={say(
        '不属本部门职责的，转交有关部门；期限重新计算，本部门仍可查看。',
        'It is due anew; you keep seeing it.',
      )}
      submit={say('转交', 'Hand on')}
      act={act}
      send={async () =>
        forDepartment ? act.perform({ input: { number, expectedVersion, forDepartment, reason } }) : null
      }
      isReady={forDepartment !== undefined && reason.trim() !== ''}
    >
      <ActField name="forDepartment" label={say('转交给', 'To')} outcome={act.outcome}>
        <Select
          value={forDepartment}
          placeholder={say('请选择部门', 'Choose a department')}
          options={others.map((value) => ({ value: value as Department, label: term('Department', value) }))}
          onChange={setForDepartment}
        />
      </ActField>
      <ActField name="reason" label={say('理由', 'Reason')} outcome={act.outcome}>
        <Input.TextArea rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </ActField>
    </ActForm>
  );
}
