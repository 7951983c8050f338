import type { Ledger } from '../../ledger.ts';
import { cases } from './cases.ts';
import { categories } from './categories.ts';
import { children } from './children.ts';
import { demonstrations } from './demonstrations.ts';
import { directors } from './directors.ts';
import { dutyShifts } from './duty-shifts.ts';
import { guardians } from './guardians.ts';
import { homeSubsidies } from './home-subsidies.ts';
import { homes } from './homes.ts';
import { needsAssessments } from './needs-assessments.ts';
import { parents } from './parents.ts';
import { serviceAgreements } from './service-agreements.ts';
import { socialWorkers } from './social-workers.ts';
import { stations } from './stations.ts';
import { supervisors } from './supervisors.ts';
import { supervisorTrainings, trainings } from './trainings.ts';
import { visits } from './visits.ts';
import { workPlaces } from './work-places.ts';

/** Civil affairs' ledgers, in the order in which a new county fills them in: what a row refers to comes before it. */
export const ledgers: readonly Ledger[] = [
  homes,
  dutyShifts,
  demonstrations,
  homeSubsidies,
  directors,
  trainings,
  supervisors,
  supervisorTrainings,
  stations,
  socialWorkers,
  children,
  categories,
  parents,
  workPlaces,
  guardians,
  needsAssessments,
  serviceAgreements,
  cases,
  visits,
];
