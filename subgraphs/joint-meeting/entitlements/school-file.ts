import type { Entitlement } from '../entitlement.ts';
import { hasCategory } from '../findings/in-register.ts';

/** 学校留守儿童档案: the school keeps a file of every left-behind child. */
export const schoolFile: Entitlement = {
  code: 'SCHOOL_FILE',
  title: '学校留守儿童档案',
  rule: '儿童在册、有有效的留守儿童认定并有在读学籍的应有;学校建立了留守儿童档案的为已享有。',
  basis: '抚顺县第 53 号提案答复(学校留守儿童档案)',
  provider: 'EDUCATION',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  isEntitled: (facts) => hasCategory(facts, 'LEFT_BEHIND') && (facts.education?.currentEnrolments ?? []).length > 0,
  isReceived: ({ education }) => Boolean(education?.schoolFile),
};
