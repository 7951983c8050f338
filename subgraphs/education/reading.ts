import { erasureReading, erasureRoot } from '../erasure-reading.ts';
import { changes } from '../feed-reading.ts';
import { all, byId, type Reading } from '../reading.ts';
import { visitDutyList } from '../visit-duty-reading.ts';
import { DropoutBulletin } from './entities/dropout-bulletin.ts';
import { PsychologicalFile } from './entities/psychological-file.ts';
import { Pupil } from './entities/pupil.ts';
import { School } from './entities/school.ts';
import { SchoolFile } from './entities/school-file.ts';
import { SuspectedDropout } from './entities/suspected-dropout.ts';
import { TeacherVisitDuty } from './entities/teacher-visit-duty.ts';
import { erasure } from './erasure.ts';
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
  ...erasureReading(erasure),
  Query: {
    fields: {
      educationChanges: changes('pupil'),
      school: byId(School),
      schools: all(School, 'divisionCode', 'name'),
      pupils: all(Pupil),
      suspectedDropouts: all(SuspectedDropout, 'suspectedOn desc'),
      schoolFiles: all(SchoolFile, 'openedOn desc'),
      psychologicalFiles: all(PsychologicalFile, 'openedOn desc'),
      ...erasureRoot('pupil', erasure),
      teacherVisitDuties: visitDutyList(TeacherVisitDuty),
      dropoutBulletins: all(DropoutBulletin, 'month desc', 'divisionCode'),
    },
  },
};
