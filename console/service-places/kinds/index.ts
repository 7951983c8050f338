import type { Kind } from '../kind.ts';
import { careHomes } from './care-homes.ts';
import { careProjectActivities } from './care-project-activities.ts';
import { childDirectors } from './child-directors.ts';
import { childSupervisors } from './child-supervisors.ts';
import { childrensHomes } from './childrens-homes.ts';
import { counsellingCentres } from './counselling-centres.ts';
import { divisions } from './divisions.ts';
import { experts } from './experts.ts';
import { familyActivities } from './family-activities.ts';
import { familyVolunteers } from './family-volunteers.ts';
import { gridWorkers } from './grid-workers.ts';
import { guidanceSites } from './guidance-sites.ts';
import { heartHarbours } from './heart-harbours.ts';
import { homeVisits } from './home-visits.ts';
import { leagueBases } from './league-bases.ts';
import { leagueVolunteers } from './league-volunteers.ts';
import { organisations } from './organisations.ts';
import { parentsSchools } from './parents-schools.ts';
import { publicityEvents } from './publicity-events.ts';
import { referrals } from './referrals.ts';
import { schools } from './schools.ts';
import { serviceCases } from './service-cases.ts';
import { socialWorkStations } from './social-work-stations.ts';
import { trainings } from './trainings.ts';
import { vagrantFollowUps } from './vagrant-follow-ups.ts';
import { womensHomes } from './womens-homes.ts';

/** Every kind, in the order in which they are offered: a new one is its file and a line here. */
export const KINDS: readonly Kind[] = [
  childrensHomes,
  socialWorkStations,
  careHomes,
  organisations,
  schools,
  guidanceSites,
  parentsSchools,
  womensHomes,
  counsellingCentres,
  heartHarbours,
  leagueBases,
  childDirectors,
  childSupervisors,
  gridWorkers,
  experts,
  familyVolunteers,
  leagueVolunteers,
  trainings,
  publicityEvents,
  familyActivities,
  careProjectActivities,
  divisions,
  serviceCases,
  homeVisits,
  referrals,
  vagrantFollowUps,
];

/** The kind of a name in the address, or of a department's list that a figure opens; the first one when there is no such. */
export function kindNamed({ kind = '', department = '', list = '' }: Readonly<Record<string, string>>): Kind {
  const found = KINDS.find((each) =>
    list === '' ? each.name === kind : each.department === department && (each.listName ?? each.name) === list,
  );
  return found ?? (KINDS[0] as Kind);
}
