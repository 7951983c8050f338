import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { HN2019 } from './documents.ts';
import { supervisor } from './subjects.ts';

/** Child supervisors while they serve. */
export const supervisors: Counter = { code: 'SUPERVISORS', subject: supervisor, held: days('p') };

const byPosition: Counter = { ...supervisors, code: 'SUPERVISORS_BY_POSITION', part: 'p.position' };

/** 儿童督导员 (HN2019). */
export const childSupervisors: Figure = {
  code: 'CHILD_SUPERVISORS',
  title: '儿童督导员',
  definition: '当日在任的儿童督导员,按负责的乡镇统计。分项为其职务。',
  basis: HN2019,
  unit: '人',
  counts: supervisors,
  parts: {
    counter: byPosition,
    titles: [
      { code: 'WOMAN_PARTY_OR_GOVERNMENT_LEADER', title: '女性党政班子成员' },
      { code: 'WOMENS_FEDERATION_CHAIR', title: '妇联主席' },
      { code: 'OTHER', title: '其他' },
    ],
  },
};
