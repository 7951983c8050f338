import { Button, Checkbox, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { isWithin } from '../../schema/division-code.ts';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import { GrantSharing, type Purpose } from '../operations.generated.ts';
import { dayAfter, today } from '../shown/days.ts';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useUnsaved } from '../unsaved.ts';
import { OutcomeAlert, wrong } from './outcome-alert.tsx';
import type { Request } from './request-drawer.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useDivisionChoices } from './use-division-choices.ts';

interface Grant {
  purposes: Purpose[];
  fields: string[];
  divisions: string[];
  isMasked: boolean;
  from: string;
  until: string;
  documentNumber: string;
  answer: string;
}

const YEAR_DAYS = 365;

/** 同意共享: the provider may narrow what was asked for, limit it in time, give masked values only. */
export function GrantForm({ request, onDone, onBack }: { request: Request; onDone(): void; onBack(): void }) {
  const say = useSay();
  const term = useTerm();
  const catalogue = useCatalogue();
  const within = useDivisionChoices().filter(({ value }) => request.divisions.some((of) => isWithin(value, of)));
  const { perform, isPerforming, outcome } = useAct(GrantSharing);
  const [isTyped, setTyped] = useState(false);
  useUnsaved(isTyped);
  const submit = async ({ from, until, answer, ...grant }: Grant) => {
    const { number: requestNumber, version: expectedVersion } = request;
    const dates = { from: from || null, until: until || null, answer: answer || null };
    const done = await perform({ input: { requestNumber, expectedVersion, ...grant, ...dates } });
    if (done?.kind !== 'DONE') return;
    setTyped(false);
    onDone();
  };
  const options = (values: readonly string[], name: (value: string) => string) =>
    values.map((value) => ({ value, label: name(value) }));
  return (
    <section aria-label={say('同意共享', 'Grant')} className="sharing-form" style={{ marginTop: 16 }}>
      <h2>{say('同意共享', 'Grant')}</h2>
      <p className="sharing-quiet">
        {say('可以缩小范围、限定期限，不能扩大。', 'You may narrow what was asked for and limit it in time.')}
      </p>
      <ForPurpose>
        <Form<Grant>
          layout="vertical"
          initialValues={{
            ...request,
            isMasked: false,
            from: today(),
            until: dayAfter(today(), YEAR_DAYS),
            documentNumber: '',
            answer: '',
          }}
          onValuesChange={() => setTyped(true)}
          onFinish={submit}
        >
          <OutcomeAlert outcome={outcome} />
          <Form.Item name="purposes" label={say('同意的目的', 'Purposes')} {...wrong(outcome, 'purposes')}>
            <Checkbox.Group options={options(request.purposes, (one) => term('Purpose', one))} />
          </Form.Item>
          <Form.Item name="fields" label={say('同意的数据项', 'Fields')} {...wrong(outcome, 'fields')}>
            <Checkbox.Group
              style={{ display: 'grid', gap: 4 }}
              options={options(request.fields, (one) => fieldName(one))}
            />
          </Form.Item>
          <Form.Item name="divisions" label={say('适用区划', 'Divisions')} {...wrong(outcome, 'divisions')}>
            <Select mode="multiple" options={within} />
          </Form.Item>
          <Form.Item name="isMasked" valuePropName="checked">
            <Checkbox>{say('只提供脱敏后的值', 'Masked values only')}</Checkbox>
          </Form.Item>
          <Flex wrap gap={12}>
            <Form.Item name="from" label={say('自何日起', 'From')} {...wrong(outcome, 'from')}>
              <Input type="date" />
            </Form.Item>
            <Form.Item
              name="until"
              label={say('至何日止（当日不含，空为长期）', 'Until (open when empty)')}
              {...wrong(outcome, 'until')}
            >
              <Input type="date" />
            </Form.Item>
          </Flex>
          <Form.Item
            name="documentNumber"
            label={say('文号', 'Document number')}
            rules={[{ required: true, message: say('请填写文号。', 'State the document number.') }]}
            {...wrong(outcome, 'documentNumber')}
          >
            <Input />
          </Form.Item>
          <Form.Item name="answer" label={say('答复意见（可不填）', 'Answer (optional)')} {...wrong(outcome, 'answer')}>
            <Input.TextArea rows={2} />
          </Form.Item>
          <Flex gap={8} style={{ marginBottom: 12 }}>
            <Button type="primary" htmlType="submit" loading={isPerforming}>
              {say('同意并生成授权', 'Grant')}
            </Button>
            <Button onClick={onBack}>{say('返回', 'Back')}</Button>
          </Flex>
        </Form>
      </ForPurpose>
    </section>
  );

  function fieldName(coordinate: string): string {
    const [type = '', field] = coordinate.split('.');
    const whole = say('全部数据项', 'all fields');
    return field === '*'
      ? `${catalogue?.typeName(type) ?? type} · ${whole}`
      : (catalogue?.nameOf(coordinate) ?? coordinate);
  }
}
