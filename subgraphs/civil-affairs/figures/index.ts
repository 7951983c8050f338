import type { Figure } from '../../figure.ts';
import { childDirectors } from './child-directors.ts';
import { childSupervisors } from './child-supervisors.ts';
import { childrenByAge } from './children-by-age.ts';
import { childrenInDifficulty } from './children-in-difficulty.ts';
import { childrenWithGuardian } from './children-with-guardian.ts';
import { childrensHomes } from './childrens-homes.ts';
import { countiesWithOrganisations } from './counties-with-organisations.ts';
import { deFactoUnattendedChildren } from './de-facto-unattended-children.ts';
import { demonstrationHomes, homesNamedByProvince } from './demonstration-homes.ts';
import { directorAllowances } from './director-allowances.ts';
import { directorsCertifiedFirst } from './directors-certified-first.ts';
import { directorsTrained } from './directors-trained.ts';
import { girls } from './girls.ts';
import { guardianChanges } from './guardian-changes.ts';
import { homeCoverage } from './home-coverage.ts';
import { homeSubsidies, newHomeSubsidiesInFull } from './home-subsidies.ts';
import { homeVisits, volunteerVisits } from './home-visits.ts';
import { homesMeetingStandard } from './homes-meeting-standard.ts';
import { homesWithCounsellingRoom } from './homes-with-counselling-room.ts';
import { homesWithHours } from './homes-with-hours.ts';
import { homesWithRoster } from './homes-with-roster.ts';
import { insuredChildren } from './insured-children.ts';
import { insuredHomes } from './insured-homes.ts';
import { keyCareChildren } from './key-care-children.ts';
import { leftBehindChildren } from './left-behind-children.ts';
import { mandatoryReports, reportsAnswered } from './mandatory-reports.ts';
import { migrantChildren } from './migrant-children.ts';
import { orphans } from './orphans.ts';
import { overdueVisits } from './overdue-visits.ts';
import { publicityEvents, publicityParticipations } from './publicity-events.ts';
import { purchasedServices, purchasedServicesYuan } from './purchased-services.ts';
import { referrals, referralsAnswered, referralsWaiting } from './referrals.ts';
import { registeredChildren } from './registered-children.ts';
import { agreementsInForce, servedChildren, servedLeftBehindChildren } from './served-children.ts';
import { openCases, serviceCases } from './service-cases.ts';
import { serviceOrganisations } from './service-organisations.ts';
import { socialWorkStations } from './social-work-stations.ts';
import { socialWorkers } from './social-workers.ts';
import { stationCoverage } from './station-coverage.ts';
import { stationsStaffed } from './stations-staffed.ts';
import { subsidisedChildren } from './subsidised-children.ts';
import { supervisorsTrained } from './supervisors-trained.ts';
import { townshipCareHomes } from './township-care-homes.ts';
import { townshipsWithCounsellor } from './townships-with-counsellor.ts';
import { townshipsWithSupervisor } from './townships-with-supervisor.ts';
import { trainings, trainingsOfDueLength } from './trainings.ts';
import { vagrantFollowUpsDue, vagrantMinorsFound, vagrantReturnsFollowedUp } from './vagrant-follow-ups.ts';
import { villagesWithDirector } from './villages-with-director.ts';
import { visitedChildren } from './visited-children.ts';

/** 儿童. */
const children: readonly Figure[] = [
  registeredChildren,
  leftBehindChildren,
  deFactoUnattendedChildren,
  childrenInDifficulty,
  orphans,
  migrantChildren,
  childrenByAge,
  girls,
  childrenWithGuardian,
  guardianChanges,
  keyCareChildren,
  servedChildren,
  agreementsInForce,
  servedLeftBehindChildren,
  insuredChildren,
  subsidisedChildren,
  visitedChildren,
  overdueVisits,
];

/** 儿童之家. */
const homes: readonly Figure[] = [
  childrensHomes,
  homeCoverage,
  demonstrationHomes,
  homesNamedByProvince,
  homesMeetingStandard,
  homesWithHours,
  homesWithRoster,
  homesWithCounsellingRoom,
  insuredHomes,
  homeSubsidies,
  newHomeSubsidiesInFull,
];

/** 儿童主任、督导员、培训. */
const people: readonly Figure[] = [
  childDirectors,
  villagesWithDirector,
  directorsTrained,
  directorsCertifiedFirst,
  directorAllowances,
  childSupervisors,
  townshipsWithSupervisor,
  supervisorsTrained,
  trainings,
  trainingsOfDueLength,
];

/** 社工站、社会组织、关爱之家. */
const places: readonly Figure[] = [
  socialWorkStations,
  stationCoverage,
  stationsStaffed,
  socialWorkers,
  townshipsWithCounsellor,
  serviceOrganisations,
  countiesWithOrganisations,
  purchasedServices,
  purchasedServicesYuan,
  townshipCareHomes,
];

/** 个案、探访、转介、报告、回访、宣传. */
const services: readonly Figure[] = [
  serviceCases,
  openCases,
  homeVisits,
  volunteerVisits,
  referrals,
  referralsAnswered,
  referralsWaiting,
  mandatoryReports,
  reportsAnswered,
  vagrantFollowUpsDue,
  vagrantReturnsFollowedUp,
  vagrantMinorsFound,
  publicityEvents,
  publicityParticipations,
];

/** 民政的统计指标, in the order in which they are shown. */
export const figures: readonly Figure[] = [...children, ...homes, ...people, ...places, ...services];
