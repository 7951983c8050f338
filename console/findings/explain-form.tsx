import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { ExplainFinding } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm, type ActFormProps } from '../queue/act-form.tsx';
import { dayAfter, today } from '../shown/days.ts';
import type { FindingPaperData } from './finding-paper.tsx';

const USUAL_DAYS = 90;

/** Explains a finding (说明): why it is right as it is, and until when; then it is open again if the data still differ. */
export function ExplainForm({
  finding,
  ...rest
}: { finding: FindingPaperData } & Pick<ActFormProps, 'close' | 'whenActing' | 'acted'>) {
  const say = useSay();
  const act = useAct(ExplainFinding);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(dayAfter(today(), USUAL_DAYS));
  const { id: findingId, version: expectedVersion } = finding;
  return (
    <ActForm
      {...rest}
      title={say('说明比对结果', 'Explain the finding')}
      submit={say('提交说明', 'Submit')}
      about={say(
        '确实如此、无需处理的，写明原因和有效期；到期后数据仍不一致的，重新待办。',
        'When it is right as it is, say why and until when; after that it is open again if the data still differ.',
      )}
      act={act}
      send={() => act.perform({ input: { findingId, expectedVersion, reason, until } })}
      canGoOn={finding.state !== 'CLOSED'}
      isReady={reason.trim() !== ''}
    >
      <ActField
        name="reason"
        label={say('原因（至少 10 个字）', 'Reason (at least 10 characters)')}
        outcome={act.outcome}
      >
        <Input.TextArea rows={4} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </ActField>
      <ActField
        name="until"
        label={say('有效至（不含当日，最长一年）', 'Until (not included, a year at most)')}
        outcome={act.outcome}
      >
        <Input type="date" value={until} min={dayAfter(today(), 1)} onChange={({ target }) => setUntil(target.value)} />
      </ActField>
    </ActForm>
  );
}
