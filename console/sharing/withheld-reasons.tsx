import './withheld.css';
import { Button, Flex } from 'antd';
import { noticesOfPart } from '../answer-notices.ts';
import type { Answer } from '../data/answer.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { signOut } from '../session.ts';
import { useWhere } from '../where.ts';
import { CaseNumber, OtherPurposes } from './other-ways.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { type Withheld, withheldBy } from './withheld.ts';

/** Why fields of an answer are hidden, of all or of some, or masked, reason by reason: which fields, why, and a button that does what helps. */
export default function WithheldReasons({
  answer: { notices, partly, masked },
  close,
}: {
  answer: Pick<Answer<unknown>, 'notices' | 'masked' | 'partly'>;
  close(): void;
}) {
  const say = useSay();
  const names = useNames();
  return (
    <div className="why-withheld">
      {[...notices, ...noticesOfPart(partly)].map(withheldBy).map((each) => (
        <Reason key={`${each.code} ${each.owner} ${each.sentence}`} of={each} close={close} />
      ))}
      {masked.length > 0 && (
        <section>
          <h3>{say('脱敏显示', 'Masked')}</h3>
          <p className="why-withheld-fields">{names(masked)}</p>
          <p>
            {say(
              '这些内容只显示一部分，因为所述目的和您的权限不需要全部。办理个案的，填写编号后可以看该儿童的全部内容。',
              'Shown in part, because the purpose and your rights do not need all of it. With the number of a case they are shown for its child.',
            )}
          </p>
          <OtherPurposes coordinates={masked} close={close} />
          <CaseNumber close={close} />
        </section>
      )}
    </div>
  );
}

function Reason({ of, close }: { of: Withheld; close(): void }) {
  const term = useTerm();
  const say = useSay();
  const names = useNames();
  return (
    <section>
      <h3>
        {of.owner
          ? say(`${term('Department', of.owner)}的数据`, term('Department', of.owner))
          : say('本次查询', 'This query')}
      </h3>
      {of.coordinates.length > 0 && <p className="why-withheld-fields">{names(of.coordinates)}</p>}
      <p>{of.sentence}</p>
      <WhatHelps of={of} close={close} />
    </section>
  );
}

/** What the person can do about a reason, as buttons that do it. */
function WhatHelps({ of: { code, owner, coordinates }, close }: { of: Withheld; close(): void }) {
  const say = useSay();
  const { state } = useWhere();
  switch (code) {
    case 'PURPOSE_REQUIRED':
    case 'PURPOSE_NOT_ALLOWED':
      return <OtherPurposes coordinates={coordinates} close={close} />;
    case 'NO_AGREEMENT':
      return (
        <>
          <OtherPurposes coordinates={coordinates} close={close} />
          <Go
            className="why-withheld-way"
            to="/sharing/request"
            state={{ provider: owner ?? '', fields: coordinates.join(',') }}
          >
            {say('提出共享申请', 'Ask for sharing')}
          </Go>
        </>
      );
    case 'LEVEL_EXCEEDED':
      return (
        <>
          <CaseNumber close={close} />
          <OtherPurposes coordinates={coordinates} close={close} />
        </>
      );
    case 'EMERGENCY_NOT_DECLARED':
      return (
        <Flex wrap gap={10} align="center">
          <CaseNumber close={close} />
          <Go className="why-withheld-way" to="/sharing/emergency" state={{ child: state.id ?? '' }}>
            {say('登记紧急查阅', 'Open an emergency access')}
          </Go>
        </Flex>
      );
    case 'ASSURANCE_REQUIRED':
      return <Button onClick={() => void signOut()}>{say('重新登录', 'Sign in again')}</Button>;
    default:
      return null;
  }
}

function useNames(): (coordinates: readonly string[]) => string {
  const say = useSay();
  const catalogue = useCatalogue();
  return (coordinates) => {
    const names = coordinates.map((coordinate) => catalogue?.nameOf(coordinate) ?? coordinate);
    return [...new Set(names)].join(say('、', ', '));
  };
}
