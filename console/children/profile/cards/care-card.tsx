import { useSay, useTerm } from '../../../language.ts';
import { DepartmentCard } from '../department-card.tsx';
import { Fact } from '../fact.tsx';
import { Phone } from '../phone.tsx';
import type { Profile } from '../profile.ts';

type CivilAffairs = NonNullable<Profile['civilAffairs']>;

/** Who cares for the child now and who did, and where the parents are (照料与监护). */
export function CareCard({ child: { civilAffairs } }: { child: Profile }) {
  const say = useSay();
  return (
    <DepartmentCard title={say('照料与监护', 'Care')} department="CIVIL_AFFAIRS" doubt="Guardianship.guardianName">
      {civilAffairs && (
        <dl className="facts">
          <Guardian of={civilAffairs} />
          <Parents of={civilAffairs} />
          <FormerGuardians of={civilAffairs} />
          <Fact name={say('现居住地', 'Lives here')} of={['CivilAffairsChild.residentSince']}>
            {civilAffairs.residentSince &&
              say(`自 ${civilAffairs.residentSince} 起`, `since ${civilAffairs.residentSince}`)}
          </Fact>
        </dl>
      )}
    </DepartmentCard>
  );
}

function Guardian({ of: { guardianship } }: { of: CivilAffairs }) {
  const say = useSay();
  const term = useTerm();
  return (
    <>
      <Fact
        name={say('现监护人', 'Guardian now')}
        of={['CivilAffairsChild.guardianship', 'Guardianship.guardianName', 'Guardianship.relation']}
        none={say('没有登记', 'not on record')}
      >
        {guardianship && (
          <>
            <b>{guardianship.guardianName ?? say('姓名未显示', 'name withheld')}</b>
            {guardianship.relation && `（${term('GuardianshipRelation', guardianship.relation)}）`}
            {guardianship.from && <small>{say(`自 ${guardianship.from} 起`, `since ${guardianship.from}`)}</small>}
          </>
        )}
      </Fact>
      {guardianship && (
        <Fact
          name={say('监护人电话', "Guardian's phone")}
          of={['Guardianship.phone']}
          none={say('没有登记', 'not on record')}
        >
          {guardianship.phone && <Phone number={guardianship.phone} />}
        </Fact>
      )}
    </>
  );
}

function Parents({ of: { parents } }: { of: CivilAffairs }) {
  const say = useSay();
  const term = useTerm();
  if (!parents?.length)
    return (
      <Fact name={say('父母', 'Parents')} of={['CivilAffairsChild.parents']} none={say('没有登记', 'not on record')} />
    );
  return parents.map(({ id, relation, name, phone, isAway, workPlace }) => (
    <Fact key={id} name={term('ParentRelation', relation)} of={['Parent.name', 'Parent.isAway']}>
      <b>{name ?? say('姓名未显示', 'name withheld')}</b>
      {phone && <Phone number={phone} />}
      {isAway && <div>{say('外出务工', 'away for work')}</div>}
      {workPlace && (
        <div>
          {[workPlace.place, workPlace.occupation].filter(Boolean).join('，')}
          {workPlace.from && <small>{say(`自 ${workPlace.from} 起`, `since ${workPlace.from}`)}</small>}
        </div>
      )}
    </Fact>
  ));
}

function FormerGuardians({ of: { guardianships } }: { of: CivilAffairs }) {
  const say = useSay();
  const term = useTerm();
  const former = guardianships?.filter(({ until }) => until !== null) ?? [];
  if (former.length === 0) return null;
  return (
    <Fact name={say('此前监护人', 'Former guardians')} of={['CivilAffairsChild.guardianships']}>
      {former.map(({ id, guardianName, relation, from, until }) => (
        <div key={id}>
          {guardianName ?? say('姓名未显示', 'name withheld')}
          {relation && `（${term('GuardianshipRelation', relation)}）`}
          <small>
            {from} {say('至', 'to')} {until}
          </small>
        </div>
      ))}
    </Fact>
  );
}
