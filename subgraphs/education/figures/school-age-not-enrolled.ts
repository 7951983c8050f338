import { birthday, type Counter, type Figure, period } from '../../figure.ts';
import { days } from './days.ts';
import { JS37 } from './documents.ts';
import { pupil } from './subjects.ts';

const [FROM_AGE, BELOW_AGE] = [6, 15];

const schoolAge = period(birthday('p.birth_date', FROM_AGE), birthday('p.birth_date', BELOW_AGE));

const notEnrolled: Counter = {
  code: 'SCHOOL_AGE_NOT_ENROLLED',
  subject: pupil,
  joins: `cross join lateral (select unnest(datemultirange(${schoolAge} * ${period('min(e."from")', 'null')})
      - range_agg(${days('e')})) as days
    from enrolment e where e.child_id = p.id having count(*) > 0) n`,
  held: 'n.days',
};

/** 义务教育年龄没有在读学籍的学生: who might have dropped out without anybody having said so. */
export const schoolAgeNotEnrolled: Figure = {
  code: 'SCHOOL_AGE_NOT_ENROLLED',
  title: '义务教育年龄没有在读学籍的学生',
  definition:
    '曾有学籍、当日年满 6 周岁不满 15 周岁而没有在读学籍的学生,按登记的现居住地统计;转往外地、尚未登记新学籍的也在内,需逐人核对。',
  basis: `${JS37}(控辍保学);年龄段为统计设定`,
  unit: '人',
  counts: notEnrolled,
};
