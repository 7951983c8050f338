import { sql } from 'kysely';
import { bornPlausibly, HALF_A_YEAR, livesInVillage, type Quality } from '../quality.ts';

/** 共青团儿童登记的质量要求. */
export const quality: Quality = {
  table: 'league_child',
  complete: {
    BIRTH_DATE: { title: '出生日期', holds: (child) => sql`${child('birthDate')} is not null` },
    DE_FACTO_UNATTENDED: {
      title: '是否事实无人抚养(按基层上报)',
      holds: (child) => sql`${child('isDeFactoUnattended')} is not null`,
    },
  },
  valid: [livesInVillage, bornPlausibly],
  fresh: HALF_A_YEAR,
  sameBy: ['birthDate'],
};
