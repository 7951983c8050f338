import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { supervisors } from './child-supervisors.ts';
import { days } from './days.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { supervisor } from './subjects.ts';

const trained: Counter = {
  code: 'SUPERVISORS_TRAINED',
  subject: supervisor,
  joins: 'join training_participation q on q.supervisor_id = p.id join training t on t.id = q.training_id',
  held: `${days('p')} * ${restOfYear('t.ends_on')}`,
};

/** 儿童督导员当年参训率 (HN2019: at least once a year). */
export const supervisorsTrained: Figure = {
  code: 'SUPERVISORS_TRAINED',
  title: '儿童督导员当年参训占比',
  definition: '当日在任的儿童督导员中,今年以来(自培训结束日至年底)至少参加过一次培训的占比,按负责的乡镇统计。',
  basis: HN2019,
  unit: '%',
  counts: trained,
  of: supervisors,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
