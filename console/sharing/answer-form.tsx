import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import { AnswerCorrection, type CorrectionAnswerKind, type Department } from '../operations.generated.ts';
import { useUnsaved } from '../unsaved.ts';
import type { Correction } from './correction-drawer.tsx';
import { OutcomeAlert, wrong } from './outcome-alert.tsx';
import { useDepartments } from './use-departments.ts';

interface Given {
  kind: CorrectionAnswerKind;
  text: string;
  forwardedTo?: Department;
}

const KINDS = ['CORRECTED', 'CONFIRMED', 'NOT_OURS'] as const;

/** 答复校核: corrected, confirmed, or handed to the department whose datum it is. */
export function AnswerForm({
  correction,
  onDone,
  onConflict,
}: {
  correction: Correction;
  onDone(): void;
  onConflict(): void;
}) {
  const say = useSay();
  const term = useTerm();
  const [form] = Form.useForm<Given>();
  const kind = Form.useWatch('kind', form);
  const [isTyped, setTyped] = useState(false);
  const { perform, isPerforming, outcome } = useAct(AnswerCorrection);
  const others = useDepartments(true).filter(
    ({ value }) => ![correction.owner, correction.askedBy].includes(value as Department),
  );
  useUnsaved(isTyped);
  const submit = async ({ forwardedTo, ...answer }: Given) => {
    const { number: requestNumber, version: expectedVersion } = correction;
    const forward = answer.kind === 'NOT_OURS' ? { forwardedTo } : {};
    const done = await perform({ input: { requestNumber, expectedVersion, ...answer, ...forward } });
    if (done?.kind === 'REFUSED' && done.isConflict) onConflict();
    if (done?.kind !== 'DONE') return;
    setTyped(false);
    onDone();
  };
  return (
    <Form<Given>
      form={form}
      className="sharing-form"
      layout="vertical"
      onValuesChange={() => setTyped(true)}
      onFinish={submit}
    >
      <h2>{say('答复', 'Answer')}</h2>
      <OutcomeAlert outcome={outcome} />
      <Form.Item
        name="kind"
        label={say('核对的结果', 'Result')}
        rules={[{ required: true, message: say('请选择结果。', 'Choose the result.') }]}
        {...wrong(outcome, 'kind')}
      >
        <Radio.Group options={KINDS.map((value) => ({ value, label: term('CorrectionAnswerKind', value) }))} />
      </Form.Item>
      {kind === 'NOT_OURS' && (
        <Form.Item
          name="forwardedTo"
          label={say('转交哪个部门', 'Forward to')}
          rules={[{ required: true, message: say('请选择数据的来源部门。', 'Choose the department.') }]}
          {...wrong(outcome, 'forwardedTo')}
        >
          <Select options={others} />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label={say('说明', 'Explanation')}
        rules={[{ required: true, message: say('请写明核对的情况。', 'Say what was found.') }]}
        {...wrong(outcome, 'text')}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPerforming}>
          {say('提交答复', 'Answer')}
        </Button>
      </Form.Item>
    </Form>
  );
}
