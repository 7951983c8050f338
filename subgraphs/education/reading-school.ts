import { sql } from 'kysely';
import { figureFilter } from '../figure-list.ts';
import { claim } from '../in-force.ts';
import { derived, many, one, type Reading, type Row } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { enrolledAt } from './conditions.ts';
import { CampusActivity } from './entities/campus-activity.ts';
import { ClassTeacher } from './entities/class-teacher.ts';
import { Course } from './entities/course.ts';
import { Pupil } from './entities/pupil.ts';
import { RuralYouthPalace } from './entities/rural-youth-palace.ts';
import { SafetyDrill } from './entities/safety-drill.ts';
import { SchoolSocialWorker } from './entities/school-social-worker.ts';
import { school as counted } from './figures/subjects.ts';

const ofSchool = (school: Row, row: Row) => sql`${row('school')} = ${school('id')}`;

const hasSocialWorker = (school: Row) =>
  sql`exists (select from school_social_worker w where w.school_id = ${school('id')} and w.until is null)`;

const hasYouthPalace = (school: Row) =>
  sql`exists (select from rural_youth_palace y where y.school_id = ${school('id')} and y.until is null)`;

/** How schools are read, with their palaces, social workers, activities and pupils. */
export const readingOfSchools: Reading = {
  School: {
    fields: {
      hasSchoolSocialWorker: derived(hasSocialWorker),
      classTeachers: many(ClassTeacher, ofSchool, ['from desc']),
      socialWorkers: many(SchoolSocialWorker, ofSchool, ['from desc']),
      youthPalace: one(
        RuralYouthPalace,
        (school, palace) => sql`${ofSchool(school, palace)} and ${palace('until')} is null`,
      ),
      campusActivities: many(CampusActivity, ofSchool, ['heldOn desc']),
      safetyDrills: many(SafetyDrill, ofSchool, ['heldOn desc']),
      pupils: many(Pupil, (school, pupil) => enrolledAt(pupil, school('id'))),
      pupilCount: derived(
        (school) =>
          sql`(select count(*) from enrolment e where e.school_id = ${school('id')} and ${unsealed(sql.ref('e.child_id'))} and e.until is null)::int`,
      ),
      suspectedDropoutCount: derived(
        (school) =>
          sql`(select count(*) from suspected_dropout d where d.school_id = ${school('id')} and ${unsealed(sql.ref('d.child_id'))} and d.state <> 'RETURNED')::int`,
      ),
      schoolFileCount: derived(
        (school) =>
          sql`(select count(*) from school_file f where f.school_id = ${school('id')} and ${unsealed(sql.ref('f.child_id'))} and f.closed_on is null)::int`,
      ),
    },
    filters: {
      kinds: (school, value) => sql`${school('kind')} = any(${value})`,
      hasYouthPalace: (school, value) => claim(value, hasYouthPalace(school)),
      figure: figureFilter(counted),
      hasSchoolSocialWorker: (school, value) => claim(value, hasSocialWorker(school)),
    },
  },
  RuralYouthPalace: {
    fields: {
      isOpen: derived((palace) => sql`${palace('until')} is null`),
      courses: many(Course, (palace, course) => sql`${course('youthPalace')} = ${palace('id')}`, ['kind', 'name']),
    },
  },
};
