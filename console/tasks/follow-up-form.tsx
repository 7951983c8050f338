import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { RecordTaskFollowUp } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm } from '../queue/act-form.tsx';
import { today } from '../shown/days.ts';
import type { TaskFormProps } from './task-acts.tsx';

/** Records a follow-up (回访): what became of it, and when to look again. */
export function FollowUpForm({ task: { number, version: expectedVersion }, ...rest }: TaskFormProps) {
  const say = useSay();
  const act = useAct(RecordTaskFollowUp);
  const [followedUpOn, setFollowedUpOn] = useState(today());
  const [text, setText] = useState('');
  const [next, setNext] = useState('');
  const input = { number, expectedVersion, followedUpOn, text, ...(next ? { nextFollowUpDueOn: next } : {}) };
  return (
    <ActForm
      {...rest}
      title={say(`登记回访 ${number}`, `Follow-up of ${number}`)}
      submit={say('登记', 'Record')}
      act={act}
      send={() => act.perform({ input })}
      isReady={text.trim() !== '' && followedUpOn !== ''}
    >
      <ActField name="followedUpOn" label={say('回访日期', 'Day')} outcome={act.outcome}>
        <Input
          type="date"
          max={today()}
          value={followedUpOn}
          onChange={({ target }) => setFollowedUpOn(target.value)}
        />
      </ActField>
      <ActField name="text" label={say('回访情况', 'What was found')} outcome={act.outcome}>
        <Input.TextArea rows={4} maxLength={1000} value={text} onChange={({ target }) => setText(target.value)} />
      </ActField>
      <ActField
        name="nextFollowUpDueOn"
        label={say('下次回访期限（不再需要的不填）', 'Next by (optional)')}
        outcome={act.outcome}
      >
        <Input type="date" min={today()} value={next} onChange={({ target }) => setNext(target.value)} />
      </ActField>
    </ActForm>
  );
}
