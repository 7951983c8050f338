import { Tag } from 'antd';
import { Go } from '../../../go.tsx';
import { useSay, useTerm } from '../../../language.ts';
import { DepartmentCard } from '../department-card.tsx';
import { Fact, Withheld } from '../fact.tsx';
import { Phone } from '../phone.tsx';
import type { Profile } from '../profile.ts';

type CivilAffairs = NonNullable<Profile['civilAffairs']>;

/** What civil affairs does for the child: case, agreement, subsidies, insurance, home and director (民政服务). */
export function CivilServicesCard({ child: { civilAffairs } }: { child: Profile }) {
  const say = useSay();
  return (
    <DepartmentCard title={say('民政服务', 'Civil affairs')} department="CIVIL_AFFAIRS" doubt="ServiceAgreement.home">
      {civilAffairs && (
        <dl className="facts">
          <OpenCase of={civilAffairs} />
          <Agreement of={civilAffairs} />
          <Money of={civilAffairs} />
          <Nearby of={civilAffairs} />
          <Gaps of={civilAffairs} />
        </dl>
      )}
    </DepartmentCard>
  );
}

function OpenCase({ of: { openCase } }: { of: CivilAffairs }) {
  const say = useSay();
  return (
    <Fact name={say('在办个案', 'Open case')} of={['CivilAffairsChild.openCase', 'ServiceCase.number']}>
      {openCase && (
        <>
          <b>{openCase.number}</b>
          {openCase.openedOn && <small>{say(`${openCase.openedOn} 开案`, `opened ${openCase.openedOn}`)}</small>}
          <div>
            {[openCase.station?.name, openCase.worker?.name].filter(Boolean).join(' ')}
            {openCase.worker?.phone && <Phone number={openCase.worker.phone} />}
          </div>
        </>
      )}
    </Fact>
  );
}

function Agreement({ of: { serviceAgreements } }: { of: CivilAffairs }) {
  const say = useSay();
  const last = serviceAgreements?.[0];
  return (
    <Fact
      name={say('委托服务协议', 'Service agreement')}
      of={['CivilAffairsChild.serviceAgreements', 'ServiceAgreement.signedOn']}
      none={say('没有签订', 'none')}
    >
      {last && (
        <>
          {last.signedOn === null && last.home === null && <Withheld />}
          {last.signedOn && say(`${last.signedOn} 签订`, `signed ${last.signedOn}`)}
          {last.home && `，${last.home.name}`}
          {last.isCurrent === false && <Tag color="red">{say(`${last.until} 已到期`, `ended ${last.until}`)}</Tag>}
        </>
      )}
    </Fact>
  );
}

function Money({ of: { subsidies, insurances } }: { of: CivilAffairs }) {
  const say = useSay();
  const term = useTerm();
  const paid = subsidies?.filter(({ isCurrent }) => isCurrent) ?? [];
  const insured = insurances?.filter(({ isCurrent }) => isCurrent) ?? [];
  return (
    <>
      <Fact name={say('补贴', 'Subsidies')} of={['CivilAffairsChild.subsidies', 'ChildSubsidy.monthlyYuan']}>
        {paid.length > 0 &&
          paid.map(({ id, kind, monthlyYuan, from }) => (
            <div key={id}>
              {kind ? term('ChildSubsidyKind', kind) : say('种类未显示', 'kind withheld')}
              {monthlyYuan !== null && say(` 每月 ${monthlyYuan} 元`, ` ¥${monthlyYuan} a month`)}
              {from && <small>{say(`自 ${from} 起`, `since ${from}`)}</small>}
            </div>
          ))}
      </Fact>
      <Fact name={say('保险', 'Insurance')} of={['CivilAffairsChild.insurances', 'ChildInsurance.kind']}>
        {insured.length > 0 &&
          insured
            .map(({ kind, until }) =>
              [term('ChildInsuranceKind', kind), until && say(`至 ${until}`, `until ${until}`)]
                .filter(Boolean)
                .join(' '),
            )
            .join('、')}
      </Fact>
    </>
  );
}

function Nearby({ of: { childrensHomes, childDirectors } }: { of: CivilAffairs }) {
  const say = useSay();
  return (
    <>
      <Fact name={say('儿童主任', 'Child director')} of={['CivilAffairsChild.childDirectors', 'ChildDirector.name']}>
        {childDirectors?.length
          ? childDirectors.map(({ id, name, phone }) => (
              <div key={id}>
                {name ?? say('姓名未显示', 'name withheld')}
                {phone && <Phone number={phone} />}
              </div>
            ))
          : null}
      </Fact>
      <Fact name={say('村儿童之家', "Children's home")} of={['CivilAffairsChild.childrensHomes']}>
        {childrensHomes?.length
          ? childrensHomes.map(({ id, name }) => (
              <Go key={id} to="/places" state={{ kind: 'childrensHomes', id }}>
                {name}
              </Go>
            ))
          : null}
      </Fact>
    </>
  );
}

function Gaps({ of: { gaps } }: { of: CivilAffairs }) {
  const say = useSay();
  const term = useTerm();
  return (
    <Fact name={say('台账缺项', 'Gaps')} of={['CivilAffairsChild.gaps']} none={say('不缺', 'none')}>
      {gaps?.length ? gaps.map((gap) => term('RegisterGap', gap)).join('、') : null}
    </Fact>
  );
}
