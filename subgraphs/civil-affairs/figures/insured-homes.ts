import type { Counter, Figure } from '../../figure.ts';
import { openHomes } from './childrens-homes.ts';
import { HN2019 } from './documents.ts';

const insured: Counter = { ...openHomes, code: 'HOMES_INSURED', where: 'h.is_insured' };

/** 投保场地险的儿童之家 (HN2019: where possible). */
export const insuredHomes: Figure = {
  code: 'INSURED_HOMES',
  title: '投保场地险的儿童之家占比',
  definition: '当日未关闭的儿童之家中,登记为已投保的占比,按所在地统计;过去各月按现在的登记回溯。',
  basis: `${HN2019}(有条件的投保,没有规定比例)`,
  unit: '%',
  counts: insured,
  of: openHomes,
};
