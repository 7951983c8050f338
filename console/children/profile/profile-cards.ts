import type { ComponentType } from 'react';
import { CareCard } from './cards/care-card.tsx';
import { CivilServicesCard } from './cards/civil-services-card.tsx';
import { CoverageCard } from './cards/coverage-card.tsx';
import { GuidanceCard } from './cards/guidance-card.tsx';
import { LeagueCard } from './cards/league-card.tsx';
import { SchoolCard } from './cards/school-card.tsx';
import { VisitsCard } from './cards/visits-card.tsx';
import { WorkCard } from './cards/work-card.tsx';
import type { Profile } from './profile.ts';

/** A card of the profile. */
interface ProfileCard {
  readonly Card: ComponentType<{ child: Profile }>;
  /** The element that the way to it leads to. */
  readonly anchor: string;
  /** Its name where there is little room, Chinese and English. */
  readonly short: readonly [string, string];
  /** How much waits there for somebody. */
  countOf?(child: Profile): number;
}

/** The cards of a profile (档案的各部分), in the order in which they are read. */
export const PROFILE_CARDS: readonly ProfileCard[] = [
  { Card: CareCard, anchor: 'card-care', short: ['监护', 'Care'] },
  { Card: VisitsCard, anchor: 'card-visits', short: ['走访', 'Visits'] },
  { Card: SchoolCard, anchor: 'card-school', short: ['在校', 'School'] },
  {
    Card: WorkCard,
    anchor: 'card-work',
    short: ['任务', 'Tasks'],
    countOf: ({ jointMeeting }) => (jointMeeting?.findings?.length ?? 0) + (jointMeeting?.tasks?.length ?? 0),
  },
  { Card: CivilServicesCard, anchor: 'card-civil-services', short: ['民政', 'Civil affairs'] },
  { Card: LeagueCard, anchor: 'card-league', short: ['结对', 'Pairing'] },
  { Card: GuidanceCard, anchor: 'card-guidance', short: ['家教', 'Guidance'] },
  {
    Card: CoverageCard,
    anchor: 'card-coverage',
    short: ['应享', 'Entitled'],
    countOf: ({ jointMeeting }) => jointMeeting?.coverage?.lacking?.length ?? 0,
  },
];
