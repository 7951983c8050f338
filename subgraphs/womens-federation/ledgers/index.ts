import type { Ledger } from '../../ledger.ts';
import { activityAttendances } from './activity-attendances.ts';
import { experts } from './experts.ts';
import { familyGuidance } from './family-guidance.ts';
import { guidanceSessions } from './guidance-sessions.ts';
import { guidanceSites } from './guidance-sites.ts';
import { guidedChildren } from './guided-children.ts';
import { keyFamilies } from './key-families.ts';
import { lectures } from './lectures.ts';
import { siteOpeningTimes } from './site-opening-times.ts';
import { volunteers } from './volunteers.ts';

/** The women's federation's ledgers (台账), in the order in which an empty hub is filled from them. */
export const ledgers: readonly Ledger[] = [
  guidanceSites,
  siteOpeningTimes,
  experts,
  volunteers,
  lectures,
  guidedChildren,
  keyFamilies,
  familyGuidance,
  guidanceSessions,
  activityAttendances,
];
