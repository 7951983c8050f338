import type { Ledger } from '../../ledger.ts';
import { careProjectParticipation } from './care-project-participation.ts';
import { dreamRooms } from './dream-rooms.ts';
import { harbourCompanions } from './harbour-companions.ts';
import { harbourMemberships } from './harbour-memberships.ts';
import { harbourOpeningTimes } from './harbour-opening-times.ts';
import { harbourSessions } from './harbour-sessions.ts';
import { heartHarbours } from './heart-harbours.ts';
import { leagueBases } from './league-bases.ts';
import { leagueChildren } from './league-children.ts';
import { microWishes } from './micro-wishes.ts';
import { monthlyVisits } from './monthly-visits.ts';
import { pairingMembers } from './pairing-members.ts';
import { pairings } from './pairings.ts';

/** The League's ledgers (台账), in the order in which an empty hub is filled from them. */
export const ledgers: readonly Ledger[] = [
  heartHarbours,
  harbourCompanions,
  harbourOpeningTimes,
  harbourSessions,
  leagueBases,
  leagueChildren,
  harbourMemberships,
  pairings,
  pairingMembers,
  monthlyVisits,
  dreamRooms,
  careProjectParticipation,
  microWishes,
];
