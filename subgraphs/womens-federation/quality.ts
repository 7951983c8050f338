import { sql } from 'kysely';
import { bornPlausibly, HALF_A_YEAR, isPhone, livesInVillage, type Quality } from '../quality.ts';

/** 妇联儿童登记的质量要求. */
export const quality: Quality = {
  table: 'guided_child',
  complete: {
    BIRTH_DATE: { title: '出生日期', holds: (child) => sql`${child('birthDate')} is not null` },
    FAMILY_PHONE: { title: '家庭电话', holds: (child) => sql`${child('familyPhone')} is not null` },
  },
  valid: [
    livesInVillage,
    bornPlausibly,
    { title: '家庭电话是电话号码', holds: (child) => isPhone(child('familyPhone')) },
  ],
  fresh: HALF_A_YEAR,
  sameBy: ['birthDate'],
};
