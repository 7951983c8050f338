import { type Counter, type Figure, period } from '../../figure.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';
import { dropout } from './pupil-subjects.ts';

const open: Counter = { code: 'DROPOUTS_OPEN', subject: dropout, held: period('d.suspected_on', 'd.returned_on') };

const byStep: Counter = {
  ...open,
  code: 'DROPOUTS_OPEN_BY_STEP',
  joins: `cross join lateral (values ('SUSPECTED', d.suspected_on, coalesce(d.visited_on, d.returned_on)),
    ('VISITED', d.visited_on, d.returned_on)) t(step, first, beyond)`,
  where: 't.first is not null',
  held: period('t.first', 't.beyond'),
  part: 't.step',
};

/** 疑似辍学未返校 (JS37: the number must come to nought). */
export const suspectedDropouts: Figure = {
  code: 'SUSPECTED_DROPOUTS',
  title: '疑似辍学未返校学生',
  definition: '当日已登记疑似辍学、尚未返校的学生,按学生现居住地统计;返校当天起不计。分项为跟踪进展。',
  basis: JS37,
  unit: '人',
  counts: open,
  parts: {
    counter: byStep,
    titles: [
      { code: 'SUSPECTED', title: '尚未家访劝返' },
      { code: 'VISITED', title: '已家访劝返' },
    ],
  },
  targets: [{ ...IN_JIANGSU, comparison: 'AT_MOST', value: 0 }],
};
