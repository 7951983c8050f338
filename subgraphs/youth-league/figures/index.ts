import type { Figure } from '../../figure.ts';
import { careProjectParticipation } from './care-project-participation.ts';
import { careProjects } from './care-projects.ts';
import { completePairings } from './complete-pairings.ts';
import { dreamRooms } from './dream-rooms.ts';
import { harbourAttendance } from './harbour-attendance.ts';
import { harbourMembers } from './harbour-members.ts';
import { harbourSessions } from './harbour-sessions.ts';
import { harboursWithCompanion } from './harbours-with-companion.ts';
import { heartHarbours } from './heart-harbours.ts';
import { leagueBases } from './league-bases.ts';
import { microWishes } from './micro-wishes.ts';
import { monthlyVisits } from './monthly-visits.ts';
import { overdueDreamRooms } from './overdue-dream-rooms.ts';
import { pairings } from './pairings.ts';
import { quarterlyCare } from './quarterly-care.ts';
import { townshipsWithHarbour } from './townships-with-harbour.ts';
import { unattendedChildrenPaired } from './unattended-children-paired.ts';
import { standingVolunteers } from './volunteers.ts';

/** 共青团的统计指标, in the order in which they are shown. */
export const figures: readonly Figure[] = [
  heartHarbours,
  harboursWithCompanion,
  townshipsWithHarbour,
  harbourMembers,
  harbourSessions,
  harbourAttendance,
  unattendedChildrenPaired,
  pairings,
  completePairings,
  monthlyVisits,
  quarterlyCare,
  dreamRooms,
  overdueDreamRooms,
  careProjects,
  careProjectParticipation,
  microWishes,
  standingVolunteers,
  leagueBases,
];
