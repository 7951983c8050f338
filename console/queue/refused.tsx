import { Alert } from 'antd';
import type { Outcome } from '../data/outcome.ts';
import { useSay } from '../language.ts';

/** Fields that no form shows: which papers are meant. */
const NOT_SHOWN = ['number', 'findingId', 'expectedVersion', 'tasks', 'kind'];

/** What the hub has against an act that no field of the form shows; when somebody was faster, how one goes on. */
export function Refused({ outcome, canGoOn = true }: { outcome: Outcome<unknown> | undefined; canGoOn?: boolean }) {
  const say = useSay();
  if (outcome?.kind === 'DONE') return null;
  if (!canGoOn || (outcome?.kind === 'REFUSED' && outcome.isConflict))
    return (
      <Alert
        type="warning"
        showIcon
        title={say('有人刚刚办理过', 'Somebody was faster')}
        description={
          canGoOn
            ? say(
                '已经取得最新情况，您填写的内容还在。请核对后再次提交。',
                'What is shown is fresh and what you typed is still here. Please check it and submit again.',
              )
            : say(
                '现在已不需要这样办理。请关闭后查看最新情况。',
                'This is no longer needed. Please close and look again.',
              )
        }
      />
    );
  if (!outcome) return null;
  const fields = outcome.kind === 'REFUSED' ? Object.entries(outcome.fields) : [];
  const elsewhere = fields.filter(([field]) => NOT_SHOWN.includes(field.split('.')[0] ?? ''));
  if (fields.length > 0 && elsewhere.length === 0) return null;
  const sentences = elsewhere.length > 0 ? elsewhere.map(([, sentence]) => sentence) : [outcome.sentence];
  return <Alert type="error" showIcon title={sentences.map((each) => <p key={each}>{each}</p>)} />;
}
