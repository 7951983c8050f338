import { Tag } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay, useTerm } from '../language.ts';
import { type AgreementState, type Department, SharingAgreements } from '../operations.generated.ts';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { useWhere } from '../where.ts';
import { AgreementDrawer } from './agreement-drawer.tsx';
import { Choice, chosen } from './choice.tsx';
import { DivisionNames } from './division-names.tsx';
import { FieldLine } from './field-groups.tsx';
import { PaperList } from './paper-list.tsx';
import { AGREEMENT_COLOURS } from './state-colours.ts';
import { useDepartments } from './use-departments.ts';

const STATES = ['IN_FORCE', 'NOT_YET', 'SUSPENDED', 'ENDED'] as const;
const PAGE_SIZE = 30;

/** 共享授权: who lets whom use what, for which purpose, where, until when. */
export default function AgreementsPage() {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const filter = {
    state: chosen<AgreementState>(state.state, 'IN_FORCE'),
    provider: chosen<Department>(state.provider),
    consumer: chosen<Department>(state.consumer),
  };
  const { answer, isAsking, again } = useAsked(SharingAgreements, {
    filter,
    first: PAGE_SIZE,
    after: state.after || null,
  });
  const states = STATES.map((value) => ({ value, label: term('AgreementState', value) }));
  return (
    <>
      <search className="sharing-filters">
        <Choice label={say('状态', 'State')} name="state" options={states} fallback="IN_FORCE" />
        <Choice label={say('提供部门', 'Provider')} name="provider" options={useDepartments(true)} />
        <Choice label={say('使用部门', 'Consumer')} name="consumer" options={useDepartments()} />
      </search>
      <PaperList
        page={answer?.data?.sharingAgreements}
        isAsking={isAsking || !answer}
        notices={answer?.notices}
        empty={say(
          '没有符合条件的共享授权，请改选状态或部门。',
          'No agreement matches; choose another state or department.',
        )}
      >
        {(each) => (
          <li key={each.number} className="sharing-paper" data-tone={each.state === 'IN_FORCE' ? 'open' : ''}>
            <h2>
              <Go to="/sharing/agreements" state={{ ...state, number: each.number }}>
                {each.number}
              </Go>
              <span>
                {term('Department', each.provider)} → {term('Department', each.consumer)}
              </span>
              <Tag color={AGREEMENT_COLOURS[each.state]}>{term('AgreementState', each.state)}</Tag>
              {each.isMasked && <Tag>{say('只提供脱敏值', 'Masked only')}</Tag>}
            </h2>
            <p>
              {say('目的：', 'For: ')}
              {each.purposes.map((purpose) => term('Purpose', purpose)).join(say('、', ', '))}
            </p>
            <p>
              {say('内容：', 'What: ')}
              <FieldLine coordinates={each.fields} />
            </p>
            <p className="sharing-quiet">
              <DivisionNames codes={each.divisions} /> · {validity(each)}
            </p>
          </li>
        )}
      </PaperList>
      {answer && <AnsweredBy answer={answer} />}
      {state.number && <AgreementDrawer number={state.number} onChanged={() => void again()} />}
    </>
  );

  function validity({ from, until }: { from: string; until: string | null }): string {
    return until
      ? say(`${from} 至 ${until}（不含）`, `${from} until ${until}`)
      : say(`${from} 起，长期`, `from ${from}`);
  }
}
