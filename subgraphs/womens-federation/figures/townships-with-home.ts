import type { Figure } from '../../figure.ts';
import { liesWithin, townships } from './divisions.ts';
import { JS37 } from './documents.ts';
import { homeDays } from './women-and-childrens-homes.ts';

/** 妇儿之家的乡镇覆盖率. */
export const townshipsWithHome: Figure = {
  code: 'TOWNSHIPS_WITH_HOME',
  title: '有妇儿之家的乡镇占比',
  definition: '乡镇、街道中,当日辖区内(含各村)至少有一个开放的妇儿之家的占比;一地多个只计一次。',
  basis: `${JS37};按乡镇计算覆盖为统计设定`,
  unit: '%',
  counts: {
    ...townships,
    code: 'TOWNSHIPS_WITH_HOME',
    joins: `join women_and_childrens_home h on ${liesWithin('h')}`,
    held: homeDays,
  },
  of: townships,
};
