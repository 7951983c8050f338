import { type Figure, underAge } from '../../figure.ts';
import { days } from './days.ts';
import { FS53 } from './documents.ts';
import { awayDays, filed, inSchoolFile } from './in-school-file.ts';
import { STAGE_TITLES, stageOf } from './stages.ts';

const enrolment = 'join enrolment e on e.child_id = p.id';

/** 学校留守儿童, with the definitions (口径) that are in use beside each other. */
export const leftBehindPupils: Figure = {
  code: 'LEFT_BEHIND_PUPILS',
  title: '学校建档留守儿童',
  definition:
    '当日有未结束的学校留守儿童档案的学生,按学生现居住地统计;以建档为准,不另看年龄、父母现状和学籍。分项为在读学段,没有在读学籍的不入分项。',
  basis: FS53,
  unit: '人',
  counts: filed,
  parts: {
    counter: inSchoolFile('FILED_BY_STAGE', { joins: enrolment, held: days('e'), part: stageOf('e') }),
    titles: STAGE_TITLES,
  },
  variants: [
    {
      code: 'LEFT_BEHIND_PUPILS_ENROLLED',
      title: '学校建档留守儿童(在读)',
      definition: '当日有未结束的学校留守儿童档案、并有在读学籍的学生,按学生现居住地统计。',
      basis: FS53,
      counts: inSchoolFile('FILED_ENROLLED', { joins: enrolment, held: days('e') }),
    },
    {
      code: 'LEFT_BEHIND_PUPILS_UNDER_16',
      title: '学校建档留守儿童(未满 16 周岁)',
      definition: '学校建档留守儿童中,当日未满 16 周岁的,按学生现居住地统计。',
      basis: '国发〔2016〕13号',
      counts: inSchoolFile('FILED_UNDER_16', { held: underAge('p.birth_date', 16) }),
    },
    {
      code: 'LEFT_BEHIND_PUPILS_UNDER_18',
      title: '学校建档留守儿童(未满 18 周岁)',
      definition: '学校建档留守儿童中,当日未满 18 周岁的,按学生现居住地统计。',
      basis: '《未成年人保护法》;部分地方口径',
      counts: inSchoolFile('FILED_UNDER_18', { held: underAge('p.birth_date', 18) }),
    },
    {
      code: 'LEFT_BEHIND_PUPILS_BOTH_AWAY',
      title: '学校建档留守儿童(父母双方外出)',
      definition: '学校建档留守儿童中,档案上父亲和母亲当日都登记为外出的,按学生现居住地统计。',
      basis: '国发〔2016〕13号',
      counts: inSchoolFile('FILED_BOTH_AWAY', {
        joins: `${awayDays('FATHER', 'a')} ${awayDays('MOTHER', 'b')}`,
        held: 'a.days * b.days',
      }),
    },
    {
      code: 'LEFT_BEHIND_PUPILS_ANY_AWAY',
      title: '学校建档留守儿童(至少一方外出)',
      definition: '学校建档留守儿童中,档案上父母当日至少一方登记为外出的,按学生现居住地统计。',
      basis: '部分地方口径',
      counts: inSchoolFile('FILED_ANY_AWAY', { joins: awayDays('ANY', 'a'), held: 'a.days' }),
    },
    {
      code: 'LEFT_BEHIND_PUPILS_BY_SCHOOL',
      title: '学校建档留守儿童(学校所在地口径)',
      definition: '当日有未结束的学校留守儿童档案的学生,按建档学校所在地统计。',
      basis: `${FS53};学校所在地口径为统计设定`,
      counts: inSchoolFile('FILED_BY_SCHOOL', {
        joins: 'join school s on s.id = f.school_id',
        division: 's.division_code',
      }),
    },
  ],
};
