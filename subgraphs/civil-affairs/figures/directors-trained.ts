import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { directors } from './child-directors.ts';
import { days } from './days.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { director } from './subjects.ts';

const trained: Counter = {
  code: 'DIRECTORS_TRAINED',
  subject: director,
  joins: 'join training_participation q on q.director_id = p.id join training t on t.id = q.training_id',
  held: `${days('p')} * ${restOfYear('t.ends_on')}`,
};

/** 儿童主任当年参训率 (HN2019: at least once a year). */
export const directorsTrained: Figure = {
  code: 'DIRECTORS_TRAINED',
  title: '儿童主任当年参训占比',
  definition: '当日在任的儿童主任中,今年以来(自培训结束日至年底)至少参加过一次培训的占比,按负责的村统计。',
  basis: HN2019,
  unit: '%',
  counts: trained,
  of: directors,
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
