import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import { ReviewEmergency, type ReviewFinding } from '../operations.generated.ts';
import { statePurpose, useStatedPurpose } from '../stated-purpose.ts';
import { useUnsaved } from '../unsaved.ts';
import type { Access } from './emergency-paper.tsx';
import { OutcomeAlert, wrong } from './outcome-alert.tsx';
import { ReviewedAlready } from './reviewed-already.tsx';

interface Review {
  finding: ReviewFinding;
  text: string;
}

/** A purpose of every manager, for which the reason is shown in full. */
const REASON_SHOWN_FOR = 'PROTECTION';
const FINDINGS = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const;

interface ReviewFormProps {
  readonly access: Access;
  readonly isReasonShown: boolean;
  onDone(): void;
}

/** 复核紧急查阅: justified or not, and why; opened by a button, for a list holds many. */
export function ReviewForm({ access, isReasonShown, onDone }: ReviewFormProps) {
  const say = useSay();
  const { purpose } = useStatedPurpose();
  const term = useTerm();
  const [isOpen, setOpen] = useState(false);
  const [isTyped, setTyped] = useState(false);
  const { perform, isPerforming, outcome } = useAct(ReviewEmergency);
  useUnsaved(isTyped);
  if (!isOpen)
    return (
      <Button type="primary" onClick={() => setOpen(true)}>
        {say('复核', 'Review')}
      </Button>
    );
  if (!isReasonShown && purpose !== REASON_SHOWN_FOR) return <ReasonFirst />;
  if (outcome?.kind === 'REFUSED' && outcome.isConflict)
    return <ReviewedAlready number={access.number} onRead={onDone} />;
  const submit = async (review: Review) => {
    const done = await perform({ input: { number: access.number, expectedVersion: access.version, ...review } });
    if (done?.kind === 'REFUSED' && done.isConflict) setTyped(false);
    if (done?.kind !== 'DONE') return;
    setTyped(false);
    onDone();
  };
  return (
    <Form<Review>
      name={`review-${access.number}`}
      layout="vertical"
      onValuesChange={() => setTyped(true)}
      onFinish={submit}
    >
      <OutcomeAlert outcome={outcome} />
      <Form.Item
        name="finding"
        label={say('是否正当', 'Was it justified')}
        rules={[{ required: true, message: say('请选择结论。', 'Choose the finding.') }]}
        {...wrong(outcome, 'finding')}
      >
        <Radio.Group options={FINDINGS.map((value) => ({ value, label: term('ReviewFinding', value) }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label={say('说明', 'Explanation')}
        rules={[{ required: true, message: say('请写明核查的情况。', 'Say what was found.') }]}
        {...wrong(outcome, 'text')}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPerforming}>
        {say('提交复核', 'Submit')}
      </Button>{' '}
      <Button onClick={() => setOpen(false)}>{say('返回', 'Back')}</Button>
    </Form>
  );
}

/** Nobody judges what they cannot read. */
function ReasonFirst() {
  const say = useSay();
  const term = useTerm();
  const other = term('Purpose', REASON_SHOWN_FOR);
  return (
    <Alert
      type="info"
      showIcon
      title={say(
        `为现在的使用目的不显示登记的理由，无法判断是否正当。请以“${other}”为使用目的复核。`,
        `For the purpose stated the reason is not shown, so nobody can judge it. Review it for ${other}.`,
      )}
      action={
        <Button onClick={() => statePurpose({ purpose: REASON_SHOWN_FOR })}>
          {say(`改为“${other}”`, `Change to ${other}`)}
        </Button>
      }
    />
  );
}
