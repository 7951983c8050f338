import { Tag } from 'antd';
import { Go } from '../../../go.tsx';
import { useSay, useTerm } from '../../../language.ts';
import { DepartmentCard } from '../department-card.tsx';
import { Fact } from '../fact.tsx';
import { Phone } from '../phone.tsx';
import type { Profile } from '../profile.ts';

type YouthLeague = NonNullable<Profile['youthLeague']>;

/** Pairing 1+3, dream room, harbour, micro wishes (结对与关爱). */
export function LeagueCard({ child: { youthLeague } }: { child: Profile }) {
  const say = useSay();
  return (
    <DepartmentCard
      title={say('结对与关爱', 'Pairing and care')}
      department="YOUTH_LEAGUE"
      doubt="YouthLeagueChild.pairing"
    >
      {youthLeague && (
        <dl className="facts">
          <PairingFact of={youthLeague} />
          <Room of={youthLeague} />
          <Harbours of={youthLeague} />
          <Wishes of={youthLeague} />
        </dl>
      )}
    </DepartmentCard>
  );
}

function PairingFact({ of: { pairing } }: { of: YouthLeague }) {
  const say = useSay();
  const term = useTerm();
  const members = [
    { role: 'CADRE', member: pairing?.cadre },
    { role: 'COUNSELLOR', member: pairing?.counsellor },
    { role: 'ORGANISATION', member: pairing?.organisation },
  ];
  return (
    <Fact
      name={say('1+3 结对', 'Pairing 1+3')}
      of={['YouthLeagueChild.pairing', 'Pairing.isComplete']}
      none={say('没有结对', 'not paired')}
    >
      {pairing && (
        <>
          {pairing.isComplete === false && (
            <Tag color="warning">
              {say('不齐全，缺', 'incomplete, lacks ')}
              {pairing.missingRoles?.map((role) => term('PairingRole', role)).join('、')}
            </Tag>
          )}
          {members.map(
            ({ role, member }) =>
              member && (
                <div key={role}>
                  {member.name ?? say('姓名未显示', 'name withheld')}
                  <small>{[term('PairingRole', role), member.workplace].filter(Boolean).join('，')}</small>
                  {member.phone && <Phone number={member.phone} />}
                </div>
              ),
          )}
        </>
      )}
    </Fact>
  );
}

function Room({ of: { dreamRoom } }: { of: YouthLeague }) {
  const say = useSay();
  const term = useTerm();
  return (
    <Fact name={say('梦想小屋', 'Dream room')} of={['YouthLeagueChild.dreamRoom', 'DreamRoom.stage']}>
      {dreamRoom && (
        <>
          {dreamRoom.stage ? term('DreamRoomStage', dreamRoom.stage) : say('阶段未显示', 'stage withheld')}
          {dreamRoom.dueOn && <small>{say(`计划 ${dreamRoom.dueOn} 完成`, `planned for ${dreamRoom.dueOn}`)}</small>}
          {dreamRoom.isOverdue && <Tag color="red">{say('逾期', 'late')}</Tag>}
        </>
      )}
    </Fact>
  );
}

function Harbours({ of: { harbours } }: { of: YouthLeague }) {
  const say = useSay();
  return (
    <Fact name={say('童心港湾', 'Heart harbour')} of={['YouthLeagueChild.harbours']} none={say('没有参加', 'none')}>
      {harbours?.length
        ? harbours.map(({ id, name, companion }) => (
            <div key={id}>
              <Go to="/places" state={{ kind: 'heartHarbours', id }}>
                {name}
              </Go>
              {companion?.name && <small>{`${say('童伴妈妈', 'companion')} ${companion.name}`}</small>}
            </div>
          ))
        : null}
    </Fact>
  );
}

function Wishes({ of: { microWishes } }: { of: YouthLeague }) {
  const say = useSay();
  const term = useTerm();
  return (
    <Fact name={say('微心愿', 'Micro wishes')} of={['YouthLeagueChild.microWishes', 'MicroWish.wish']}>
      {microWishes?.length
        ? microWishes.map(({ id, wish, status }) => (
            <div key={id}>
              {wish ?? say('内容未显示', 'withheld')}
              <small>{term('MicroWishStatus', status)}</small>
            </div>
          ))
        : null}
    </Fact>
  );
}
