import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** 所在村没有儿童主任: the child’s village has nobody in that post. */
export const villageWithoutDirector: FindingRule = {
  code: 'VILLAGE_WITHOUT_DIRECTOR',
  title: '所在村没有儿童主任',
  rule: '儿童在册,所在村没有现任儿童主任。任命、搬到有儿童主任的村或销册即关闭。',
  basis: '民发〔2019〕34号(村居配备儿童主任);湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'SERIOUS',
  severityReason: '没有人走访、报告和服务',
  dueWorkingDays: 10,
  judge(facts) {
    const directors = inRegister(facts)?.childDirectors;
    if (!directors || directors.length > 0) return NOTHING;
    return foundOnce([fact('CIVIL_AFFAIRS', 'CivilAffairsChild.childDirectors', '所在村没有现任儿童主任')]);
  },
};
