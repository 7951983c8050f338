import { type Counter, type Figure, period } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { wish } from './subjects.ts';

/** Wishes from the day they were made. */
const made: Counter = { code: 'WISHES', subject: wish, held: period('w.wished_on', 'null') };

/** 微心愿实现占比 (JS37). */
export const microWishes: Figure = {
  code: 'WISHES_FULFILLED',
  title: '微心愿实现',
  definition: '至当日登记的微心愿中已实现的占比,按儿童现居住地统计。',
  basis: JS37,
  unit: '%',
  counts: {
    code: 'WISHES_FULFILLED',
    subject: wish,
    where: 'w.fulfilled_on is not null',
    held: period('w.fulfilled_on', 'null'),
  },
  of: made,
};
