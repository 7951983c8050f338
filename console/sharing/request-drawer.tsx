import { Descriptions, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { SharingRequestDetail, type SharingRequestDetailQuery } from '../operations.generated.ts';
import { DivisionNames } from './division-names.tsx';
import { DueTag } from './due-tag.tsx';
import { FieldGroups } from './field-groups.tsx';
import { GrantForm } from './grant-form.tsx';
import { PaperDrawer } from './paper-drawer.tsx';
import { RequestActs } from './request-acts.tsx';
import { REQUEST_COLOURS } from './state-colours.ts';

/** A request for sharing as the hub tells it. */
export type Request = NonNullable<SharingRequestDetailQuery['sharingRequest']>;

/** One request: what is asked for and why, and the answer, or the way to give it. */
export function RequestDrawer({ number, onChanged }: { number: string; onChanged(): void }) {
  const say = useSay();
  const [isGranting, setGranting] = useState(false);
  const { answer, again } = useAsked(SharingRequestDetail, { number });
  const request = answer?.data?.sharingRequest;
  const changed = () => {
    setGranting(false);
    void again();
    onChanged();
  };
  return (
    <PaperDrawer title={say('共享申请', 'Request')} number={number} answer={answer}>
      {request && (
        <>
          <RequestFacts request={request} />
          <h2>{say('申请的数据项', 'Fields')}</h2>
          <FieldGroups coordinates={request.fields} />
          {isGranting ? (
            <GrantForm request={request} onDone={changed} onBack={() => setGranting(false)} />
          ) : (
            <RequestActs request={request} onGrant={() => setGranting(true)} onChanged={changed} />
          )}
        </>
      )}
    </PaperDrawer>
  );
}

function RequestFacts({ request }: { request: Request }) {
  const say = useSay();
  const term = useTerm();
  const { consumer, provider, purposes, divisions, need, legalBasis, requestedOn, recordedBy } = request;
  const facts = [
    [
      say('状态', 'State'),
      <Flex key="state" wrap gap={4} align="center">
        <Tag color={REQUEST_COLOURS[request.state]}>{term('SharingRequestState', request.state)}</Tag>
        {request.state === 'OPEN' && (
          <DueTag dueOn={request.dueOn} isLate={request.isOverdue} isProvisional={request.isDueProvisional} />
        )}
      </Flex>,
    ],
    [say('申请部门', 'Asked by'), term('Department', consumer)],
    [say('提供部门', 'Provider'), term('Department', provider)],
    [say('使用目的', 'Purposes'), purposes.map((one) => term('Purpose', one)).join(say('、', ', '))],
    [say('适用区划', 'Divisions'), <DivisionNames key="divisions" codes={divisions} />],
    [say('履职需要', 'Need'), need],
    [say('法律依据', 'Legal basis'), legalBasis],
    [say('提出', 'Asked'), `${requestedOn} ${recordedBy ?? ''}`],
    ...(request.answeredOn
      ? [
          [
            request.state === 'WITHDRAWN' ? say('撤回', 'Withdrawn') : say('答复', 'Answer'),
            `${request.answeredOn} ${request.answeredBy ?? ''} ${request.answer ?? ''}`,
          ] as const,
        ]
      : []),
    ...(request.agreement
      ? [
          [
            say('共享授权', 'Agreement'),
            <Go key="agreement" to="/sharing/agreements" state={{ number: request.agreement.number, state: 'ALL' }}>
              {request.agreement.number} · {term('AgreementState', request.agreement.state)}
            </Go>,
          ] as const,
        ]
      : []),
  ] as const;
  const items = facts.map(([label, children]) => ({ key: String(label), label, children }));
  return <Descriptions size="small" bordered column={1} items={items} style={{ marginBottom: 16 }} />;
}
