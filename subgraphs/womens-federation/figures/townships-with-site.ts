import type { Figure } from '../../figure.ts';
import { liesWithin, townships } from './divisions.ts';
import { GD661 } from './documents.ts';
import { siteDays } from './guidance-sites.ts';

/** 站点的乡镇覆盖率. */
export const townshipsWithSite: Figure = {
  code: 'TOWNSHIPS_WITH_SITE',
  title: '有站点的乡镇占比',
  definition: '乡镇、街道中,当日辖区内(含各村)至少有一个开放的家庭教育指导服务站点的占比;一地多点只计一次。',
  basis: `${GD661};按乡镇计算覆盖为统计设定`,
  unit: '%',
  counts: {
    ...townships,
    code: 'TOWNSHIPS_WITH_SITE',
    joins: `join guidance_site s on ${liesWithin('s')}`,
    held: siteDays,
  },
  of: townships,
};
