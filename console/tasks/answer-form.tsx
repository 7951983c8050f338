import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import { AnswerTask, type Department } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm } from '../queue/act-form.tsx';
import { today } from '../shown/days.ts';
import { DOING_DEPARTMENTS } from './doing-departments.ts';
import type { TaskFormProps } from './task-acts.tsx';

/** Answers a task (答复): what was done, the visit it rests on, and whether somebody looks again. */
export function AnswerForm({ task: { number, version: expectedVersion, forDepartment }, ...rest }: TaskFormProps) {
  const say = useSay();
  const term = useTerm();
  const act = useAct(AnswerTask);
  const [result, setResult] = useState('');
  const [isVisited, setVisited] = useState(false);
  const [visitDepartment, setVisitDepartment] = useState<Department>(forDepartment);
  const [visitedOn, setVisitedOn] = useState(today());
  const [followUpDueOn, setFollowUpDueOn] = useState('');
  const input = {
    number,
    expectedVersion,
    result,
    ...(isVisited ? { visitDepartment, visitedOn } : {}),
    ...(followUpDueOn ? { followUpDueOn } : {}),
  };
  return (
    <ActForm
      {...rest}
      title={say(`答复 ${number}`, `Answer ${number}`)}
      submit={say('提交答复', 'Submit')}
      act={act}
      send={() => act.perform({ input })}
      isReady={result.trim() !== ''}
    >
      <ActField name="result" label={say('办理结果', 'What was done')} outcome={act.outcome}>
        <Input.TextArea
          rows={5}
          maxLength={1000}
          showCount
          value={result}
          onChange={({ target }) => setResult(target.value)}
        />
      </ActField>
      <Checkbox checked={isVisited} onChange={({ target }) => setVisited(target.checked)}>
        {say('依据一次走访答复', 'It rests on a visit')}
      </Checkbox>
      {isVisited && (
        <>
          <ActField name="visitDepartment" label={say('哪个部门的走访', 'Visited by')} outcome={act.outcome}>
            <Select
              value={visitDepartment}
              options={DOING_DEPARTMENTS.map((value) => ({
                value: value as Department,
                label: term('Department', value),
              }))}
              onChange={setVisitDepartment}
            />
          </ActField>
          <ActField name="visitedOn" label={say('走访日期', 'Visited on')} outcome={act.outcome}>
            <Input type="date" max={today()} value={visitedOn} onChange={({ target }) => setVisitedOn(target.value)} />
          </ActField>
        </>
      )}
      <ActField
        name="followUpDueOn"
        label={say('回访期限（不需要回访的不填）', 'Follow up by (optional)')}
        outcome={act.outcome}
      >
        <Input
          type="date"
          min={today()}
          value={followUpDueOn}
          onChange={({ target }) => setFollowUpDueOn(target.value)}
        />
      </ActField>
    </ActForm>
  );
}
