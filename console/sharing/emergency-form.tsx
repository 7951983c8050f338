import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay, useTerm } from '../language.ts';
import { type DangerKind, OpenEmergency } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { statedPurpose, statePurpose } from '../stated-purpose.ts';
import { TERMS } from '../terms.generated.ts';
import { nothingToLose, useUnsaved } from '../unsaved.ts';
import { goTo, useWhere } from '../where.ts';
import { ConcernedChild } from './concerned-child.tsx';
import { OutcomeAlert, wrong } from './outcome-alert.tsx';

interface Emergency {
  childId: string;
  dangerKind: DangerKind;
  reason: string;
}

const KINDS = Object.keys(TERMS.DangerKind) as DangerKind[];

/** 登记紧急查阅: says what will happen; done, its number and the purpose are stated and the child's profile is opened. */
export default function EmergencyForm() {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const { purposes } = useSession();
  const [form] = Form.useForm<Emergency>();
  const childId = Form.useWatch('childId', form) ?? state.child ?? '';
  const [isTyped, setTyped] = useState(false);
  const { perform, isPerforming, outcome } = useAct(OpenEmergency);
  useUnsaved(isTyped);
  if (!purposes.some(({ purpose }) => purpose === 'EMERGENCY'))
    return (
      <Alert
        type="info"
        title={say(
          '您的角色不登记紧急查阅。发现儿童正处于危险之中，请立即报警并联系民政部门。',
          'Your role opens no emergency access. Call the police and civil affairs.',
        )}
      />
    );
  const submit = async ({ childId, ...said }: Emergency) => {
    const before = statedPurpose();
    statePurpose({ purpose: 'EMERGENCY', caseNumber: '' });
    const done = await perform({ input: { ...said, childId: childId.trim() } });
    const opened = done?.kind === 'DONE' ? done.data.openEmergency : null;
    if (!opened) {
      statePurpose(before);
      return;
    }
    nothingToLose();
    statePurpose({ purpose: 'EMERGENCY', caseNumber: opened.number });
    goTo('/children/profile', { id: opened.childId });
  };
  return (
    <>
      <h2>{say('登记紧急查阅', 'Open an emergency access')}</h2>
      <Alert
        type="warning"
        showIcon
        style={{ maxWidth: 820, marginBottom: 14 }}
        title={say(
          '只在儿童正处于危险之中、来不及走别的程序时使用',
          'Only when a child is in danger and there is no time',
        )}
        description={
          <ul className="sharing-groups">
            <li>
              {say(
                '登记后 60 分钟内，可以查阅这一名儿童的资料，包括其他部门的。',
                'For 60 minutes this one child’s data can be read, of other departments too.',
              )}
            </li>
            <li>
              {say(
                '数据来源部门和您的上级立即收到告知。',
                'The owning departments and your superior are told at once.',
              )}
            </li>
            <li>{say('两个工作日内由管理人员复核是否正当。', 'It is reviewed within two working days.')}</li>
            <li>
              {say(
                '每次查阅都有记录。正在发生危险的，请同时拨打 110。',
                'Every look-up is on record. In immediate danger call 110 as well.',
              )}
            </li>
          </ul>
        }
      />
      <Form<Emergency>
        form={form}
        className="sharing-form"
        layout="vertical"
        initialValues={{ childId: state.child ?? '', reason: '' }}
        onValuesChange={() => setTyped(true)}
        onFinish={submit}
      >
        <OutcomeAlert outcome={outcome} />
        <Form.Item
          name="childId"
          label={say('儿童编号', 'Child id')}
          extra={<ConcernedChild id={childId} />}
          rules={[
            { required: true, message: say('请填写儿童编号；可在“儿童”中按两项身份信息查找。', 'State the child id.') },
          ]}
          {...wrong(outcome, 'childId')}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="dangerKind"
          label={say('什么危险', 'Which danger')}
          rules={[{ required: true, message: say('请选择危险的种类。', 'Choose the danger.') }]}
          {...wrong(outcome, 'dangerKind')}
        >
          <Radio.Group
            style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 8px' }}
            options={KINDS.map((value) => ({ value, label: term('DangerKind', value) }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={say(
            '发生了什么，为什么必须马上查阅（至少 10 个字）',
            'What happened, and why now (10 characters at least)',
          )}
          rules={[{ required: true, message: say('请写清理由。', 'State the reason.') }]}
          {...wrong(outcome, 'reason')}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" danger htmlType="submit" loading={isPerforming}>
            {say('登记并打开儿童档案', 'Open and go to the profile')}
          </Button>
        </Form.Item>
      </Form>
    </>
  );
}
