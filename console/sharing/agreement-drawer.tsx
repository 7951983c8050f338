import { Descriptions, Flex, Tag, Timeline } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { SharingAgreementDetail, type SharingAgreementDetailQuery } from '../operations.generated.ts';
import { useMoment } from '../shown/days.ts';
import { AgreementActs } from './agreement-acts.tsx';
import { DivisionNames } from './division-names.tsx';
import { FieldGroups } from './field-groups.tsx';
import { PaperDrawer } from './paper-drawer.tsx';
import { AGREEMENT_COLOURS } from './state-colours.ts';

/** An agreement as the hub tells it. */
export type Agreement = NonNullable<SharingAgreementDetailQuery['sharingAgreement']>;

/** One agreement with its fields, basis and history, and what may be done with it. */
export function AgreementDrawer({ number, onChanged }: { number: string; onChanged(): void }) {
  const say = useSay();
  const { answer, again } = useAsked(SharingAgreementDetail, { number });
  const agreement = answer?.data?.sharingAgreement;
  const changed = () => {
    void again();
    onChanged();
  };
  return (
    <PaperDrawer title={say('共享授权', 'Agreement')} number={number} answer={answer}>
      {agreement && (
        <>
          <AgreementFacts agreement={agreement} />
          <h2>{say('授权的数据项', 'Fields')}</h2>
          <FieldGroups coordinates={agreement.fields} />
          <AgreementActs agreement={agreement} onChanged={changed} />
          <AgreementHistory agreement={agreement} />
        </>
      )}
    </PaperDrawer>
  );
}

function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const { provider, consumer, purposes, divisions, isMasked, legalBasis, documentNumber, from, until } = agreement;
  const facts = [
    [
      say('状态', 'State'),
      <Tag key="state" color={AGREEMENT_COLOURS[agreement.state]}>
        {term('AgreementState', agreement.state)}
      </Tag>,
    ],
    [say('提供部门', 'Provider'), term('Department', provider)],
    [say('使用部门', 'Consumer'), term('Department', consumer)],
    [say('可以使用的目的', 'Purposes'), purposes.map((one) => term('Purpose', one)).join(say('、', ', '))],
    [say('适用区划', 'Divisions'), <DivisionNames key="divisions" codes={divisions} />],
    [say('提供方式', 'How'), isMasked ? say('只提供脱敏后的值', 'Masked values only') : say('提供原值', 'In full')],
    [say('法律依据', 'Legal basis'), legalBasis],
    [say('文号', 'Document'), documentNumber],
    [
      say('有效期', 'Validity'),
      until
        ? say(`${from} 至 ${until}（当日不含）`, `${from} until ${until}`)
        : say(`${from} 起，长期有效`, `from ${from}`),
    ],
    ...(agreement.endedAt
      ? [[say('提前终止', 'Ended'), `${moment(agreement.endedAt)} ${agreement.endReason ?? ''}`] as const]
      : []),
    ...(agreement.request
      ? [
          [
            say('据以授权的申请', 'Request'),
            <Go key="request" to="/sharing/requests" state={{ number: agreement.request.number, state: 'ALL' }}>
              {agreement.request.number}
            </Go>,
          ] as const,
        ]
      : []),
  ] as const;
  const items = facts.map(([label, children]) => ({ key: String(label), label, children }));
  return <Descriptions size="small" bordered column={1} items={items} style={{ marginBottom: 16 }} />;
}

function AgreementHistory({ agreement: { history } }: { agreement: Agreement }) {
  const say = useSay();
  const term = useTerm();
  const moment = useMoment();
  const items = history.map(({ kind, at, department, recordedBy, reason }) => ({
    key: `${at} ${kind}`,
    content: (
      <>
        <b>{term('AgreementEventKind', kind)}</b> {moment(at)} · {term('Department', department)} {recordedBy}
        {reason && <div className="sharing-quiet">{reason}</div>}
      </>
    ),
  }));
  return (
    <Flex vertical style={{ marginTop: 18 }}>
      <h2>{say('变动记录', 'History')}</h2>
      <Timeline items={items} />
    </Flex>
  );
}
