import { sql } from 'kysely';
import { many, one, type Reading } from '../reading.ts';
import { mapped } from '../slot.ts';
import { recordId } from './conditions.ts';
import { DropoutBulletin } from './entities/dropout-bulletin.ts';
import { Pupil } from './entities/pupil.ts';
import { School } from './entities/school.ts';
import { SchoolFile } from './entities/school-file.ts';
import { SuspectedDropout } from './entities/suspected-dropout.ts';
import { readingOfChildren } from './reading-child.ts';
import { readingOfDivisions } from './reading-division.ts';
import { readingOfFiles } from './reading-file.ts';
import { readingOfSchools } from './reading-school.ts';

/** How the education department's types are read. */
export const reading: Reading = {
  ...readingOfChildren,
  ...readingOfDivisions,
  ...readingOfFiles,
  ...readingOfSchools,
  Query: {
    fields: {
      school: one(School, (_, school, args) => sql`${school('id')} = ${mapped(args.id, recordId)}`),
      schools: many(School, () => sql`true`, ['divisionCode', 'name']),
      pupils: many(Pupil, () => sql`true`),
      suspectedDropouts: many(SuspectedDropout, () => sql`true`, ['suspectedOn desc']),
      schoolFiles: many(SchoolFile, () => sql`true`, ['openedOn desc']),
      dropoutBulletins: many(DropoutBulletin, () => sql`true`, ['month desc', 'divisionCode']),
    },
  },
};
