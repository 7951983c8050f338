import type { Figure } from '../../figure.ts';
import { activities, activityParticipations } from './activities.ts';
import { atRiskReports, reportsAnswered, reportsHandedOver, reportsWaiting } from './at-risk-reports.ts';
import { campaignActivities } from './campaign-activities.ts';
import { childrenAtActivities } from './children-at-activities.ts';
import { citiesWithCentres } from './cities-with-centres.ts';
import { closedGuidances } from './closed-guidances.ts';
import { counsellingCentres } from './counselling-centres.ts';
import { experts } from './experts.ts';
import { gridWorkers } from './grid-workers.ts';
import { guidanceSessions } from './guidance-sessions.ts';
import { guidanceSites } from './guidance-sites.ts';
import { familiesGuidedThisMonth, guidanceTopics, guidedFamilies } from './guided-families.ts';
import { holidayTopics } from './holiday-topics.ts';
import { jointHomeVisits } from './joint-home-visits.ts';
import { keyFamilies, keyFamiliesGuided, keyFamiliesVisited, keyFamilyReasons } from './key-families.ts';
import { lectureParticipants, lectures } from './lectures.ts';
import { overdueJointHomeVisits } from './overdue-joint-home-visits.ts';
import { parentsSchools } from './parents-schools.ts';
import { readingActivities } from './reading-activities.ts';
import { registeredChildren } from './registered-children.ts';
import { sitesGuidingFamilies } from './sites-guiding-families.ts';
import { sitesWithHours } from './sites-with-hours.ts';
import { townshipsWithHome } from './townships-with-home.ts';
import { townshipsWithSite } from './townships-with-site.ts';
import { villagesWithGridWorker } from './villages-with-grid-worker.ts';
import { villagesWithSite } from './villages-with-site.ts';
import { volunteers } from './volunteers.ts';
import { womenAndChildrensHomes } from './women-and-childrens-homes.ts';

/** 儿童和家庭. */
const families: readonly Figure[] = [
  registeredChildren,
  guidedFamilies,
  familiesGuidedThisMonth,
  guidanceTopics,
  guidanceSessions,
  closedGuidances,
  keyFamilies,
  keyFamilyReasons,
  keyFamiliesGuided,
  keyFamiliesVisited,
  jointHomeVisits,
  overdueJointHomeVisits,
  childrenAtActivities,
  atRiskReports,
  reportsHandedOver,
  reportsAnswered,
  reportsWaiting,
];

/** 阵地. */
const places: readonly Figure[] = [
  guidanceSites,
  villagesWithSite,
  townshipsWithSite,
  sitesWithHours,
  sitesGuidingFamilies,
  parentsSchools,
  womenAndChildrensHomes,
  townshipsWithHome,
  counsellingCentres,
  citiesWithCentres,
];

/** 队伍. */
const people: readonly Figure[] = [experts, volunteers, gridWorkers, villagesWithGridWorker];

/** 活动. */
const events: readonly Figure[] = [
  lectures,
  lectureParticipants,
  activities,
  activityParticipations,
  holidayTopics,
  campaignActivities,
  readingActivities,
];

/** 妇联的统计指标, in the order in which they are shown. */
export const figures: readonly Figure[] = [...families, ...places, ...people, ...events];
