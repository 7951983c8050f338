import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useLanguage, useSay, useTerm } from '../language.ts';
import { type Department, type Purpose, RequestSharing } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { useStatedPurpose } from '../stated-purpose.ts';
import { nothingToLose, useUnsaved } from '../unsaved.ts';
import { goTo, restate, useWhere } from '../where.ts';
import { listed } from './coordinate-words.ts';
import { OutcomeAlert, wrong } from './outcome-alert.tsx';
import { askable, requestOptions } from './request-options.ts';
import type { KnownCatalogue } from './use-catalogue.ts';
import { useDepartments } from './use-departments.ts';
import { useDivisionChoices } from './use-division-choices.ts';

interface Asked {
  provider: Department;
  purposes: Purpose[];
  fields: string[];
  divisions: string[];
  need: string;
  legalBasis: string;
}

/** The form of a request: of whom, what for, which fields, where, why, on what basis. */
export function RequestFields({ catalogue }: { catalogue: KnownCatalogue }) {
  const say = useSay();
  const term = useTerm();
  const isChinese = useLanguage() === 'zh';
  const { state } = useWhere();
  const { viewer, purposes } = useSession();
  const { purpose } = useStatedPurpose();
  const [form] = Form.useForm<Asked>();
  const [isTyped, setTyped] = useState(false);
  const { perform, isPerforming, outcome } = useAct(RequestSharing);
  const departments = useDepartments(true).filter(({ value }) => value !== viewer.department);
  const divisions = useDivisionChoices();
  useUnsaved(isTyped);
  const provider = state.provider ?? '';
  const named = listed(state.fields);
  const given = askable(catalogue.lines, provider, named);
  const whole = say('全部数据项', 'all fields');
  const required = (message: string) => [{ required: true, message }];
  const submit = async (input: Asked) => {
    const done = await perform({ input });
    if (done?.kind !== 'DONE') return;
    nothingToLose();
    goTo('/sharing/requests', { number: done.data.requestSharing?.number ?? '', side: 'OUT' });
  };
  const choose = (next: string) => {
    form.setFieldValue('fields', []);
    restate({ provider: next, fields: '' });
  };
  return (
    <Form<Asked>
      form={form}
      className="sharing-form"
      layout="vertical"
      scrollToFirstError
      initialValues={{
        provider: provider || undefined,
        purposes: purpose ? [purpose] : [],
        fields: given,
        divisions: [viewer.division],
        need: '',
        legalBasis: '',
      }}
      onValuesChange={() => setTyped(true)}
      onFinish={submit}
    >
      <OutcomeAlert outcome={outcome} />
      <Form.Item
        name="provider"
        label={say('向哪个部门申请', 'Of which department')}
        rules={required(say('请选择提供部门。', 'Choose the department.'))}
        {...wrong(outcome, 'provider')}
      >
        <Select options={departments} onChange={choose} />
      </Form.Item>
      <Form.Item
        name="fields"
        label={say('需要哪些数据项', 'Which fields')}
        extra={fieldsHint()}
        rules={required(say('请选择数据项。', 'Choose fields.'))}
        {...wrong(outcome, 'fields')}
      >
        <Select
          mode="multiple"
          disabled={!provider}
          options={requestOptions(catalogue.lines, provider, { whole, isChinese }) as never}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        name="purposes"
        label={say('为了什么目的', 'For which purposes')}
        rules={required(say('请选择使用目的。', 'Choose a purpose.'))}
        {...wrong(outcome, 'purposes')}
      >
        <Select
          mode="multiple"
          options={purposes.map((one) => ({ value: one.purpose, label: term('Purpose', one.purpose) }))}
        />
      </Form.Item>
      <Form.Item
        name="divisions"
        label={say('哪些区划的', 'For which divisions')}
        rules={required(say('请选择区划。', 'Choose divisions.'))}
        {...wrong(outcome, 'divisions')}
      >
        <Select mode="multiple" options={divisions} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="need"
        label={say(
          '履职需要：为什么需要、用在何处（至少 10 个字）',
          'Why it is needed, and for what (10 characters at least)',
        )}
        rules={required(say('请写清为什么需要、用在何处。', 'Say why it is needed.'))}
        {...wrong(outcome, 'need')}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item
        name="legalBasis"
        label={say('法律依据', 'Legal basis')}
        extra={say('写明法律法规或文件的名称和条款。', 'Name the law or document and its article.')}
        rules={required(say('请填写法律依据。', 'State the legal basis.'))}
        {...wrong(outcome, 'legalBasis')}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPerforming}>
          {say('提出申请', 'Ask')}
        </Button>
      </Form.Item>
    </Form>
  );

  function fieldsHint(): string {
    const left = named.length - given.length;
    if (provider && left > 0)
      return say(
        `带来的 ${named.length} 项中有 ${left} 项无条件共享或不予共享，不用申请，已去掉。期限由提供部门在授权时确定。`,
        `${left} of the ${named.length} fields need no request or are not shared; they were left out. The provider sets how long it lasts.`,
      );
    return say(
      '只列有条件共享的数据项；期限由提供部门在授权时确定。',
      'Only what is shared by agreement is listed; the provider sets how long it lasts.',
    );
  }
}
