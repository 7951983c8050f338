import type { YouthLeagueRecordsOfChildQuery } from '../../operations.generated.ts';
import { type Choices, called } from './choice.ts';
import type { Term } from './use-child-records.ts';

/** What the Youth League knows of a child that an act may be about: the pairing and its members, harbours, dream room, wishes. */
export function youthLeagueChoices({ child }: YouthLeagueRecordsOfChildQuery, term: Term): Choices {
  const of = child?.youthLeague;
  const { pairing, dreamRoom: room } = of ?? {};
  const version = pairing?.version ?? 0;
  return {
    PAIRING: pairing ? [{ value: pairing.id, label: `${pairing.from ?? ''} –`, version }] : [],
    PAIRING_MEMBER: (pairing?.members ?? [])
      .filter(({ isCurrent }) => isCurrent)
      .map(({ id, role, name }) => ({ value: id, label: called(name, term('PairingRole', role)), version })),
    MEMBERSHIP: (of?.memberships ?? [])
      .filter(({ isCurrent }) => isCurrent)
      .map(({ id, harbour, from }) => ({ value: id, label: called(harbour?.name, from) })),
    DREAM_ROOM: room
      ? [{ value: room.id, label: called(term('DreamRoomStage', room.stage)), version: room.version ?? 0 }]
      : [],
    CHECKLIST_ITEM: (room?.checklist?.groups ?? []).flatMap(({ kind, items }) =>
      items.map(({ id, text }) => ({ value: id, label: called(term('DreamRoomChecklistKind', kind), text) })),
    ),
    WISH: (of?.microWishes ?? []).map(({ id, wish, status, version: seen }) => ({
      value: id,
      label: called(wish, term('MicroWishStatus', status)),
      version: seen ?? 0,
    })),
  };
}
