import type { Figure } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { harbourDays } from './heart-harbours.ts';
import { township } from './place-subjects.ts';

const where = `d.level = 'TOWNSHIP'`;

/** 有童心港湾的乡镇占比. */
export const townshipsWithHarbour: Figure = {
  code: 'TOWNSHIPS_WITH_HARBOUR',
  title: '有童心港湾的乡镇',
  definition: '乡镇、街道中,当日辖区内至少有一个已启用童心港湾的占比;一地多个只计一次。',
  basis: `${GD661};按乡镇计算覆盖为统计设定`,
  unit: '%',
  counts: {
    code: 'TOWNSHIPS_WITH_HARBOUR',
    subject: township,
    joins: `join heart_harbour h on h.division_code >= d.code and h.division_code < d.code || ':'`,
    where,
    held: harbourDays,
  },
  of: { code: 'TOWNSHIPS', subject: township, where, held: `daterange(null, null)` },
};
