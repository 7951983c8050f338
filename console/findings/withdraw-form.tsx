import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { WithdrawExplanation } from '../operations.generated.ts';
import { ActField } from '../queue/act-field.tsx';
import { ActForm, type ActFormProps } from '../queue/act-form.tsx';
import type { FindingPaperData } from './finding-paper.tsx';

/** Withdraws an explanation (撤回说明): the finding is open again. */
export function WithdrawForm({
  finding,
  ...rest
}: { finding: FindingPaperData } & Pick<ActFormProps, 'close' | 'whenActing' | 'acted'>) {
  const say = useSay();
  const act = useAct(WithdrawExplanation);
  const [reason, setReason] = useState('');
  const { id: findingId, version: expectedVersion } = finding;
  return (
    <ActForm
      {...rest}
      title={say('撤回说明', 'Withdraw the explanation')}
      submit={say('撤回并重新待办', 'Withdraw')}
      act={act}
      send={() => act.perform({ input: { findingId, expectedVersion, reason } })}
      canGoOn={finding.state === 'EXPLAINED'}
      isReady={reason.trim() !== ''}
    >
      <ActField name="reason" label={say('撤回的理由', 'Reason')} outcome={act.outcome}>
        <Input.TextArea rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </ActField>
    </ActForm>
  );
}
