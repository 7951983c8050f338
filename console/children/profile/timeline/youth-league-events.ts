import { type ChildPast, eventsIn, type PastEvent, type Words } from './event.ts';

type YouthLeague = NonNullable<ChildPast['youthLeague']>;
const event = eventsIn('YOUTH_LEAGUE');

/** Pairing and care (共青团): pairing, visits, collective care, projects, dream room, harbour, wishes. */
export function youthLeagueEvents({ youthLeague }: ChildPast, words: Words): PastEvent[] {
  if (!youthLeague) return [];
  return [...paired(youthLeague, words), ...caredFor(youthLeague, words), ...given(youthLeague, words)];
}

function paired({ pairings, monthlyVisits }: YouthLeague, { say, term }: Words) {
  return [
    ...(pairings ?? []).flatMap(({ from, until, endReason, cadre }) => [
      ...event(from, 'PAIRING', say('1+3 结对', 'Paired 1+3'), [cadre?.name]),
      ...event(until, 'PAIRING', say('1+3 结对结束', 'Pairing ended'), [endReason]),
    ]),
    ...(monthlyVisits ?? []).flatMap(({ visitedOn, form, content, visitor, creditedFrom }) =>
      event(visitedOn, 'VISIT', say('结对走访', 'Pairing visit'), [
        visitor?.name,
        form && term('MonthlyVisitForm', form),
        content,
        creditedFrom && say(`由${term('Department', creditedFrom)}的走访计入`, `credited from ${creditedFrom}`),
      ]),
    ),
  ];
}

function caredFor(
  { collectiveCareParticipations, careProjectParticipations, memberships }: YouthLeague,
  { say }: Words,
) {
  return [
    ...(collectiveCareParticipations ?? []).flatMap(({ collectiveCare }) =>
      event(collectiveCare?.heldOn, 'ACTIVITY', say('参加集中关爱', 'Collective care'), [collectiveCare?.theme]),
    ),
    ...(careProjectParticipations ?? []).flatMap(({ activity }) =>
      event(activity?.heldOn, 'ACTIVITY', say('参加关爱项目', 'Care project'), [activity?.title]),
    ),
    ...(memberships ?? []).flatMap(({ harbour, from, until }) => [
      ...event(from, 'ACTIVITY', say('参加童心港湾', 'Joined a heart harbour'), [harbour?.name]),
      ...event(until, 'ACTIVITY', say('退出童心港湾', 'Left the heart harbour'), [harbour?.name]),
    ]),
  ];
}

function given({ dreamRoom, microWishes }: YouthLeague, { say, term }: Words) {
  return [
    ...(dreamRoom?.stages ?? []).flatMap(({ stage, reachedOn, note }) =>
      event(
        reachedOn,
        'SERVICE',
        say(`梦想小屋：${term('DreamRoomStage', stage)}`, `Dream room: ${term('DreamRoomStage', stage)}`),
        [note],
      ),
    ),
    ...(microWishes ?? []).flatMap(({ wish, wishedOn, fulfilledOn, claimedBy }) => [
      ...event(wishedOn, 'SERVICE', say('许下微心愿', 'Micro wish'), [wish]),
      ...event(fulfilledOn, 'SERVICE', say('微心愿实现', 'Micro wish fulfilled'), [wish, claimedBy]),
    ]),
  ];
}
