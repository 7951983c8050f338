import type { SchoolGrade } from '../schema.generated.ts';

/** 年级 as schools write them. */
export const GRADE_TERMS: Record<SchoolGrade, string> = {
  KINDERGARTEN_JUNIOR: '幼儿园小班',
  KINDERGARTEN_MIDDLE: '幼儿园中班',
  KINDERGARTEN_SENIOR: '幼儿园大班',
  PRIMARY_1: '小学一年级',
  PRIMARY_2: '小学二年级',
  PRIMARY_3: '小学三年级',
  PRIMARY_4: '小学四年级',
  PRIMARY_5: '小学五年级',
  PRIMARY_6: '小学六年级',
  MIDDLE_1: '初中一年级',
  MIDDLE_2: '初中二年级',
  MIDDLE_3: '初中三年级',
  HIGH_1: '高中一年级',
  HIGH_2: '高中二年级',
  HIGH_3: '高中三年级',
};
