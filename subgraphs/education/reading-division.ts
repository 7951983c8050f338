import { sql } from 'kysely';
import { traceReading } from '../child-trace.ts';
import { contactOffice } from '../contact-office.ts';
import { dataQuality } from '../data-quality.ts';
import { livesThereOrCounts } from '../figure-list.ts';
import { figureReport } from '../figure-reading.ts';
import { within } from '../read-list.ts';
import { derived, type FieldReading, here, many, type Reading, type Row, type Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { livesWithin } from './conditions.ts';
import { DropoutBulletin } from './entities/dropout-bulletin.ts';
import { Pupil } from './entities/pupil.ts';
import { School } from './entities/school.ts';
import { SchoolFile } from './entities/school-file.ts';
import { SuspectedDropout } from './entities/suspected-dropout.ts';
import { quality } from './quality.ts';

const inDivision = (division: Row, row: Row) => within(row('divisionCode'), division('code'));

const livesInDivision = (division: Row, row: Row) => livesWithin(row, division('code'));

/** The number of rows of `from … where …` whose `code` column lies in the division. */
const countIn = (code: string, from: Sql): FieldReading =>
  derived((division) => sql`(select count(*) ${from} and ${within(sql.ref(code), division('code'))})::int`);

/** The number of rows of `from … where …` that belong to pupils `p` who live in the division. */
const countOfPupils = (from: Sql): FieldReading =>
  countIn('p.division_code', sql`${from} and ${unsealed(sql.ref('p.id'))}`);

/** A sum over what schools of the division held, on the days that the arguments name. */
const heldIn = (figure: Sql, table: string): FieldReading =>
  derived((division, { from, until }) => {
    const days = [
      ...(from ? [sql`h.held_on >= ${from}::date`] : []),
      ...(until ? [sql`h.held_on < ${until}::date`] : []),
      within(sql.ref('s.division_code'), division('code')),
    ];
    return sql`(select ${figure} from ${sql.table(table)} h join school s on s.id = h.school_id where ${sql.join(days, sql` and `)})::int`;
  });

/** A share of the primary and secondary schools (中小学) of the division. */
const schoolShare = (condition: Sql): FieldReading =>
  derived(
    (division) =>
      sql`(select json_build_object('numerator', n, 'denominator', d, 'share', n::float / nullif(d, 0)) from (select count(*) filter (where ${condition}) as n, count(*) as d from school s where s.kind in ('PRIMARY', 'MIDDLE', 'NINE_YEAR', 'HIGH') and ${within(sql.ref('s.division_code'), division('code'))}) c)`,
  );

/** How a division is read: schools by where they stand, pupils by where they live. */
export const readingOfDivisions: Reading = {
  Division: { key: 'code', fields: { education: here() } },
  ChildTrace: traceReading('education', 'EDUCATION', 'pupil'),
  EducationDivision: {
    fields: {
      contactOffice,
      dataQuality: dataQuality(quality),
      figures: figureReport('EDUCATION'),
      schools: many(School, inDivision, ['divisionCode', 'name']),
      pupils: many(Pupil, livesThereOrCounts),
      suspectedDropouts: many(SuspectedDropout, livesInDivision, ['suspectedOn desc']),
      schoolFiles: many(SchoolFile, livesInDivision, ['openedOn desc']),
      bulletins: many(DropoutBulletin, inDivision, ['month desc']),
      schoolCount: countIn('s.division_code', sql`from school s where true`),
      boardingSchoolCount: countIn('s.division_code', sql`from school s where s.is_boarding`),
      pupilCount: countOfPupils(sql`from pupil p where true`),
      enrolledPupilCount: countOfPupils(
        sql`from pupil p where exists (select from enrolment e where e.child_id = p.id and e.until is null)`,
      ),
      suspectedDropoutCount: countOfPupils(
        sql`from suspected_dropout d join pupil p on p.id = d.child_id where d.state <> 'RETURNED'`,
      ),
      returnedDropoutCount: countOfPupils(
        sql`from suspected_dropout d join pupil p on p.id = d.child_id where d.state = 'RETURNED'`,
      ),
      counsellingRoomShare: schoolShare(sql`s.has_counselling_room`),
      schoolSocialWorkerShare: schoolShare(
        sql`exists (select from school_social_worker w where w.school_id = s.id and w.until is null)`,
      ),
      youthPalaceCount: countIn(
        's.division_code',
        sql`from rural_youth_palace y join school s on s.id = y.school_id where y.until is null`,
      ),
      schoolFileCount: countOfPupils(
        sql`from school_file f join pupil p on p.id = f.child_id where f.closed_on is null`,
      ),
      psychologicalFileCount: countOfPupils(
        sql`from psychological_file f join pupil p on p.id = f.child_id where f.closed_on is null`,
      ),
      teacherPairingCount: countOfPupils(
        sql`from teacher_pairing t join pupil p on p.id = t.child_id where t.until is null`,
      ),
      campusActivityCount: heldIn(sql`count(*)`, 'campus_activity'),
      campusActivityParticipantCount: heldIn(sql`coalesce(sum(h.participant_count), 0)`, 'campus_activity'),
      safetyDrillCount: heldIn(sql`count(*)`, 'safety_drill'),
    },
  },
};
