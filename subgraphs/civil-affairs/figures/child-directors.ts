import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { HN2019 } from './documents.ts';
import { director } from './subjects.ts';

/** Child directors while they serve. */
export const directors: Counter = { code: 'DIRECTORS', subject: director, held: days('p') };

const byPosition: Counter = { ...directors, code: 'DIRECTORS_BY_POSITION', part: 'p.position' };

/** 儿童主任 (HN2019). */
export const childDirectors: Figure = {
  code: 'CHILD_DIRECTORS',
  title: '儿童主任',
  definition: '当日在任的儿童主任,按负责的村统计。分项为其职务(优先由村“两委”女性成员担任,设在学校的由校领导担任)。',
  basis: HN2019,
  unit: '人',
  counts: directors,
  parts: {
    counter: byPosition,
    titles: [
      { code: 'WOMAN_COMMITTEE_MEMBER', title: '村“两委”女性成员' },
      { code: 'COMMITTEE_MEMBER', title: '村“两委”其他成员' },
      { code: 'SCHOOL_LEADER', title: '校领导' },
      { code: 'OTHER', title: '其他' },
    ],
  },
};
