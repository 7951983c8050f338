import { birthday, type Counter, type Figure, period, underAge } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { onRegister, registered } from './on-register.ts';
import { child } from './subjects.ts';

/** Bands of age: from so many years to under so many. */
const BANDS = [
  [0, 3],
  [3, 6],
  [6, 12],
  [12, 14],
  [14, 16],
  [16, 18],
] as const;

const code = ([from, below]: (typeof BANDS)[number]) => `AGE_${from}_${below}`;

const underSixteen: Counter = {
  code: 'REGISTERED_UNDER_16',
  subject: child,
  held: `${onRegister} * ${underAge('c.birth_date', 16)}`,
};

const inBands: Counter = {
  code: 'REGISTERED_BY_AGE',
  subject: child,
  joins: `cross join (values ${BANDS.map((band) => `('${code(band)}', ${band[0]}, ${band[1]})`).join(', ')}) b(code, least, below)`,
  held: `${onRegister} * ${period(birthday('c.birth_date', 'b.least'), birthday('c.birth_date', 'b.below'))}`,
  part: 'b.code',
};

/** 在册儿童的年龄. */
export const childrenByAge: Figure = {
  code: 'CHILDREN_UNDER_16',
  title: '未满 16 周岁在册儿童占比',
  definition:
    '当日在册儿童中,未满 16 周岁的占比,按现居住地统计;没有达到的即已满 16 周岁的。分项为全部在册儿童的年龄段,生日当天起计入下一段。',
  basis: `${FS53}(台账);年龄段为统计设定`,
  unit: '%',
  counts: underSixteen,
  of: registered,
  parts: {
    counter: inBands,
    titles: BANDS.map((band) => ({ code: code(band), title: `${band[0]}–${band[1] - 1} 周岁` })),
  },
};
