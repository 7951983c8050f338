import type { Figure } from '../../figure.ts';
import { openDays } from './days.ts';
import { JS37 } from './documents.ts';
import { home } from './place-subjects.ts';

/** SQL of the days on which a home is open. */
export const homeDays = openDays('h');

/** 妇儿之家 (JS37). */
export const womenAndChildrensHomes: Figure = {
  code: 'WOMEN_AND_CHILDRENS_HOMES',
  title: '妇儿之家',
  definition: '当日已启用、尚未停用的妇儿之家,按所在地统计。',
  basis: JS37,
  unit: '个',
  counts: { code: 'HOMES', subject: home, held: homeDays },
};
