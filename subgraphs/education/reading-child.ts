import { sql } from 'kysely';
import { dataQualityFilters } from '../data-quality.ts';
import { figureFilter } from '../figure-list.ts';
import { claim } from '../in-force.ts';
import { derived, many, one, type Reading, type Row, reference, type Sql } from '../reading.ts';
import { recordId } from '../record-id.ts';
import { mapped } from '../slot.ts';
import { visitDutyFields } from '../visit-duty-reading.ts';
import { enrolledAt } from './conditions.ts';
import { AttendanceMonth } from './entities/attendance-month.ts';
import { Enrolment } from './entities/enrolment.ts';
import { PsychologicalFile } from './entities/psychological-file.ts';
import { PsychologicalScreening } from './entities/psychological-screening.ts';
import { Pupil } from './entities/pupil.ts';
import { SchoolCareNeed } from './entities/school-care-need.ts';
import { SchoolFile } from './entities/school-file.ts';
import { SuspectedDropout } from './entities/suspected-dropout.ts';
import { TeacherPairing } from './entities/teacher-pairing.ts';
import { TeacherVisit } from './entities/teacher-visit.ts';
import { TeacherVisitCredit } from './entities/teacher-visit-credit.ts';
import { pupil as counted } from './figures/subjects.ts';
import { quality } from './quality.ts';
import { sweepFacts } from './reading-sweep-facts.ts';

const ofChild = (pupil: Row, row: Row) => sql`${row('child')} = ${pupil('id')}`;

const enrolledNow = (pupil: Row, more: Sql = sql``) =>
  sql`exists (select from enrolment e where e.child_id = ${pupil('id')} and e.until is null ${more})`;

const enrolledTwice = (pupil: Row) =>
  sql`exists (select from enrolment e join enrolment f on f.child_id = e.child_id and f.id > e.id where e.child_id = ${pupil('id')} and e.until is null and f.until is null)`;

const latestMonth = (pupil: Row, month: Row) =>
  sql`${month('id')} = (select a.id from attendance_month a where a.child_id = ${pupil('id')} order by a.month desc, a.id limit 1)`;

const openFile = (pupil: Row) =>
  sql`exists (select from school_file f where f.child_id = ${pupil('id')} and f.closed_on is null)`;

/** How a child is read, with all that the schools keep on it. */
export const readingOfChildren: Reading = {
  Child: { key: 'id', fields: { education: one(Pupil, (child, pupil) => sql`${pupil('id')} = ${child('id')}`) } },
  EducationChild: {
    entity: Pupil,
    fields: {
      child: reference((pupil) => pupil('id')),
      isEnrolled: derived((pupil) => enrolledNow(pupil)),
      currentEnrolments: many(
        Enrolment,
        (pupil, enrolment) => sql`${ofChild(pupil, enrolment)} and ${enrolment('until')} is null`,
        ['from desc'],
      ),
      enrolments: many(Enrolment, ofChild, ['from desc']),
      attendance: many(AttendanceMonth, ofChild, ['month desc']),
      lastAttendance: one(AttendanceMonth, latestMonth),
      dropoutWatch: one(
        SuspectedDropout,
        (pupil, watch) => sql`${ofChild(pupil, watch)} and ${watch('state')} <> 'RETURNED'`,
      ),
      dropoutWatches: many(SuspectedDropout, ofChild, ['suspectedOn desc']),
      schoolFile: one(SchoolFile, (pupil, file) => sql`${ofChild(pupil, file)} and ${file('closedOn')} is null`),
      schoolFiles: many(SchoolFile, ofChild, ['openedOn desc']),
      psychologicalFile: one(
        PsychologicalFile,
        (pupil, file) => sql`${ofChild(pupil, file)} and ${file('closedOn')} is null`,
      ),
      psychologicalFiles: many(PsychologicalFile, ofChild, ['openedOn desc']),
      screenings: many(PsychologicalScreening, ofChild, ['screenedOn desc']),
      teacherPairings: many(TeacherPairing, ofChild, ['from desc']),
      teacherVisits: many(TeacherVisit, ofChild, ['visitedOn desc']),
      ...visitDutyFields(TeacherVisit, TeacherVisitCredit),
      careNeeds: many(SchoolCareNeed, ofChild, ['from desc']),
      ...sweepFacts,
    },
    filters: {
      schoolId: (pupil, value) => enrolledAt(pupil, sql`${mapped(value, recordId)}`),
      grade: (pupil, value) => enrolledNow(pupil, sql`and e.grade = ${value}`),
      isEnrolled: (pupil, value) => claim(value, enrolledNow(pupil)),
      isEnrolledTwice: (pupil, value) => claim(value, enrolledTwice(pupil)),
      hasSchoolFile: (pupil, value) => claim(value, openFile(pupil)),
      figure: figureFilter(counted),
      ...dataQualityFilters(quality),
    },
  },
  Enrolment: { fields: { isCurrent: derived((enrolment) => sql`${enrolment('until')} is null`) } },
};
