import { sql } from 'kysely';
import { bornPlausibly, HALF_A_YEAR, livesInVillage, type Quality } from '../quality.ts';

/** 学生登记的质量要求: what the schools' register says of a pupil. */
export const quality: Quality = {
  table: 'pupil',
  complete: {
    SEX: { title: '性别', holds: (pupil) => sql`${pupil('sex')} in ('MALE', 'FEMALE')` },
    ENROLMENT: {
      title: '学籍',
      holds: (pupil) => sql`exists (select from enrolment e where e.child_id = ${pupil('id')})`,
    },
  },
  valid: [
    livesInVillage,
    bornPlausibly,
    {
      title: '同时只有一条在读学籍',
      holds: (pupil) =>
        sql`(select count(*) from enrolment e where e.child_id = ${pupil('id')} and e.until is null) <= 1`,
    },
  ],
  fresh: HALF_A_YEAR,
  sameBy: ['birthDate', 'sex'],
};
