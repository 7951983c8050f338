import { Alert, Button, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useLanguage, useSay } from '../language.ts';
import { AskCorrection } from '../operations.generated.ts';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useSession } from '../signed-in.ts';
import { nothingToLose, useUnsaved } from '../unsaved.ts';
import { goTo, useWhere } from '../where.ts';
import { ConcernedChild } from './concerned-child.tsx';
import { correctable } from './correction-options.ts';
import { OutcomeAlert, wrong } from './outcome-alert.tsx';
import { type KnownCatalogue, useCatalogue } from './use-catalogue.ts';

interface Doubt {
  coordinate: string;
  childId: string;
  recordId: string;
  doubt: string;
  evidence: string;
}

/** 提出校核: `/sharing/correct#child=…&coordinate=…`, where other pages lead with what looks wrong. */
export default function CorrectionForm() {
  const say = useSay();
  const catalogue = useCatalogue();
  return (
    <>
      <h2>{say('提出校核', 'Ask for a correction')}</h2>
      <p className="sharing-quiet">
        {say(
          '其他部门的数据可能有误时，请来源部门核对；来源部门在规定的工作日内答复。本部门的数据请直接更正。',
          'When data of another department look wrong, it checks them and answers within the set working days.',
        )}
      </p>
      <ForPurpose>
        {catalogue ? <Doubting catalogue={catalogue} /> : <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      </ForPurpose>
    </>
  );
}

function Doubting({ catalogue }: { catalogue: KnownCatalogue }) {
  const say = useSay();
  const isChinese = useLanguage() === 'zh';
  const { state } = useWhere();
  const { viewer } = useSession();
  const [form] = Form.useForm<Doubt>();
  const childId = Form.useWatch('childId', form) ?? state.child ?? '';
  const coordinate = Form.useWatch('coordinate', form) ?? state.coordinate ?? '';
  const isOwn = catalogue.byCoordinate.get(coordinate)?.owner === viewer.department;
  const [isTyped, setTyped] = useState(false);
  const [division, setDivision] = useState<string | null>(null);
  const { perform, isPerforming, outcome } = useAct(AskCorrection);
  useUnsaved(isTyped);
  const submit = async ({ childId, recordId, evidence, ...said }: Doubt) => {
    const named = { childId: childId.trim() || null, recordId: recordId.trim() || null, evidence: evidence || null };
    const done = await perform({ input: { ...said, ...named, divisionCode: division } });
    if (done?.kind !== 'DONE') return;
    nothingToLose();
    goTo('/sharing/corrections', { number: done.data.requestCorrection?.number ?? '' });
  };
  return (
    <Form<Doubt>
      form={form}
      className="sharing-form"
      layout="vertical"
      initialValues={{
        coordinate: state.coordinate,
        childId: state.child ?? '',
        recordId: state.record ?? '',
        doubt: '',
        evidence: '',
      }}
      onValuesChange={() => setTyped(true)}
      onFinish={submit}
    >
      <OutcomeAlert outcome={outcome} />
      {isOwn && (
        <Alert
          type="warning"
          style={{ marginBottom: 12 }}
          title={say(
            '这是本部门的数据，请直接更正，不用提出校核。',
            'This is data of your own department: correct it yourself.',
          )}
        />
      )}
      <Form.Item
        name="coordinate"
        label={say('哪个数据项有疑义', 'Which field')}
        rules={[{ required: true, message: say('请选择数据项。', 'Choose the field.') }]}
        {...wrong(outcome, 'coordinate')}
      >
        <Select
          options={correctable(catalogue.lines, viewer.department, isChinese)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        name="childId"
        label={say('儿童编号（与儿童有关的填写）', 'Child id')}
        extra={<ConcernedChild id={childId} onDivision={setDivision} />}
        {...wrong(outcome, 'childId')}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="recordId"
        label={say('记录编号（没有儿童编号的填写）', 'Record id (where there is no child)')}
        {...wrong(outcome, 'recordId')}
      >
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item
        name="doubt"
        label={say('哪里不对，应是什么', 'What is wrong, and what it should be')}
        rules={[{ required: true, message: say('请写明疑义。', 'Say what is wrong.') }]}
        {...wrong(outcome, 'doubt')}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={say('依据的材料（可不填）', 'Evidence (optional)')}
        {...wrong(outcome, 'evidence')}
      >
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPerforming} disabled={isOwn}>
          {say('提出校核', 'Ask')}
        </Button>
      </Form.Item>
    </Form>
  );
}
