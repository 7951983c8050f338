import { sql } from 'kysely';
import { figureFilter } from '../figure-list.ts';
import { claim, holds, today } from '../in-force.ts';
import { derived, type Reading, type Row } from '../reading.ts';
import { director as countedDirector, supervisor, training } from './figures/subjects.ts';
import { located } from './reading-located.ts';
import { standardValue } from './standard-in-force.ts';

/** Whether a child director took part in a training that ended in a year. */
export function isTrainedIn(director: Row, year: ReturnType<typeof sql>) {
  return sql`exists (select from training_participation p join training t on t.id = p.training_id
    where p.director_id = ${director('id')} and extract(year from t.ends_on) = ${year})`;
}

const isTrainedThisYear = (director: Row) => isTrainedIn(director, sql`extract(year from ${today})`);

const hasStartedBeforeAssessment = (director: Row) =>
  sql`(${director('assessmentPassedOn')} is null or ${director('assessmentPassedOn')} > ${director('from')})`;

const allowanceMeetsStandard = (director: Row) =>
  sql`(${director('monthlyAllowanceYuan')} >= ${standardValue(sql`'DIRECTOR_ALLOWANCE'`, director('divisionCode'))})`;

/** Child directors, supervisors, their trainings, social workers. */
export const peopleReading: Reading = {
  ChildDirector: {
    fields: {
      division: located,
      isCurrent: derived((row) => holds(row)),
      isTrainedThisYear: derived(isTrainedThisYear),
      hasStartedBeforeAssessment: derived(hasStartedBeforeAssessment),
      allowanceMeetsStandard: derived(allowanceMeetsStandard),
    },
    filters: {
      isCurrent: (row, asked) => claim(asked, holds(row)),
      isTrainedThisYear: (row, asked) => claim(asked, isTrainedThisYear(row)),
      hasStartedBeforeAssessment: (row, asked) => claim(asked, hasStartedBeforeAssessment(row)),
      allowanceMeetsStandard: (row, asked) => claim(asked, allowanceMeetsStandard(row)),
      figure: figureFilter(countedDirector),
    },
  },
  ChildSupervisor: {
    fields: { division: located, isCurrent: derived((row) => holds(row)) },
    filters: { isCurrent: (row, asked) => claim(asked, holds(row)), figure: figureFilter(supervisor) },
  },
  Training: {
    fields: {
      division: located,
      dayCount: derived((row) => sql`(${row('endsOn')} - ${row('startsOn')} + 1)`),
      participantCount: derived(
        (row) => sql`(select count(*) from training_participation p where p.training_id = ${row('id')})`,
      ),
    },
    filters: { figure: figureFilter(training) },
  },
  SocialWorker: { fields: { isCurrent: derived((row) => holds(row)) } },
};
