import type { Ledger, PersonSource } from '../../ledger.ts';
import { attendanceMonths } from './attendance-months.ts';
import { campusActivities } from './campus-activities.ts';
import { classTeachers } from './class-teachers.ts';
import { dropoutVisits } from './dropout-visits.ts';
import { dropoutWatches } from './dropout-watches.ts';
import { enrolments } from './enrolments.ts';
import { leftBehindFiles } from './left-behind-files.ts';
import { parentsAway } from './parents-away.ts';
import { psychologicalFiles } from './psychological-files.ts';
import { psychologicalSupport } from './psychological-support.ts';
import { safetyDrills } from './safety-drills.ts';
import { schoolCareNeeds } from './school-care-needs.ts';
import { schoolSocialWorkers } from './school-social-workers.ts';
import { schools } from './schools.ts';
import { screenings } from './screenings.ts';
import { teacherPairings } from './teacher-pairings.ts';
import { teacherVisits } from './teacher-visits.ts';
import { youthPalaces } from './youth-palaces.ts';

/** The ledgers of the education department; a ledger stands after those whose records it speaks of. */
export const ledgers: readonly Ledger[] = [
  schools,
  schoolSocialWorkers,
  classTeachers,
  youthPalaces,
  campusActivities,
  safetyDrills,
  enrolments,
  attendanceMonths,
  leftBehindFiles,
  parentsAway,
  dropoutWatches,
  dropoutVisits,
  screenings,
  psychologicalFiles,
  psychologicalSupport,
  teacherPairings,
  teacherVisits,
  schoolCareNeeds,
];

const guardians = 'from school_file_guardian g join school_file f on f.id = g.school_file_id where f.child_id = c.id';

/** What tells pupils apart where no number does: guardians are those of the left-behind files. */
export const persons: PersonSource = {
  name: 'name',
  birthDate: 'birthDate',
  sex: 'sex',
  guardianNames: `array(select distinct g.name ${guardians})`,
  phones: `array(select distinct g.phone ${guardians} and g.phone is not null)`,
};
