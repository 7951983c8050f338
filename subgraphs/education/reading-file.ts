import { sql } from 'kysely';
import { figureFilter } from '../figure-list.ts';
import { claim } from '../in-force.ts';
import { derived, many, one, type Reading, type Row } from '../reading.ts';
import { keptBySchool, livesWithin } from './conditions.ts';
import { PsychologicalFileSupporter } from './entities/psychological-file-supporter.ts';
import { PsychologicalSupportRecord } from './entities/psychological-support-record.ts';
import { SchoolFileGuardian } from './entities/school-file-guardian.ts';
import { SchoolFileParentChange } from './entities/school-file-parent-change.ts';
import { SuspectedDropoutVisit } from './entities/suspected-dropout-visit.ts';
import { dropout, schoolFile } from './figures/pupil-subjects.ts';

const ofFile = (file: Row, row: Row) => sql`${row('schoolFile')} = ${file('id')}`;
const ofPsychologicalFile = (file: Row, row: Row) => sql`${row('psychologicalFile')} = ${file('id')}`;

const isAway = (parent: 'FATHER' | 'MOTHER') => (file: Row) =>
  sql`coalesce((select c.kind = 'LEFT' from school_file_parent_change c where c.school_file_id = ${file('id')} and c.parent = ${sql.lit(parent)} order by c.changed_on desc limit 1), false)`;

/** How school files, psychological files and dropout watches are read with what was entered into them. */
export const readingOfFiles: Reading = {
  SchoolFile: {
    fields: {
      isFatherAway: derived(isAway('FATHER')),
      isMotherAway: derived(isAway('MOTHER')),
      parentChanges: many(SchoolFileParentChange, ofFile, ['changedOn desc']),
      guardian: one(
        SchoolFileGuardian,
        (file, guardian) => sql`${ofFile(file, guardian)} and ${guardian('until')} is null`,
      ),
      guardians: many(SchoolFileGuardian, ofFile, ['from desc']),
    },
    filters: {
      isOpen: (file, value) => claim(value, sql`${file('closedOn')} is null`),
      divisionCode: (row, value) => livesWithin(row, sql`${value}::text`),
      schoolId: keptBySchool,
      figure: figureFilter(schoolFile),
    },
  },
  PsychologicalFile: {
    fields: {
      supporters: many(PsychologicalFileSupporter, ofPsychologicalFile, ['from desc']),
      supportRecords: many(PsychologicalSupportRecord, ofPsychologicalFile, ['supportedOn desc']),
    },
    filters: {
      isOpen: (file, value) => claim(value, sql`${file('closedOn')} is null`),
      divisionCode: (row, value) => livesWithin(row, sql`${value}::text`),
    },
  },
  SuspectedDropout: {
    fields: {
      visits: many(SuspectedDropoutVisit, (watch, visit) => sql`${visit('suspectedDropout')} = ${watch('id')}`, [
        'visitedOn desc',
      ]),
    },
    filters: {
      isOpen: (watch, value) => claim(value, sql`${watch('state')} <> 'RETURNED'`),
      divisionCode: (row, value) => livesWithin(row, sql`${value}::text`),
      schoolId: keptBySchool,
      figure: figureFilter(dropout),
    },
  },
};
