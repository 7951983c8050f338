import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** 父母都外出而无监护人: both parents away and nobody entered as guardian. */
export const bothAwayWithoutGuardian: FindingRule = {
  code: 'BOTH_AWAY_WITHOUT_GUARDIAN',
  title: '父母都外出而无监护人',
  rule: '儿童在册,台账登记父亲和母亲都外出务工,而没有当前有效的监护关系。登记了监护人、有一方不再外出或销册即关闭。',
  basis: '未成年人保护法第二十二条(委托照护);国发〔2016〕13号',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'URGENT',
  severityReason: '可能无人照护,须立即入户核实',
  dueWorkingDays: 3,
  judge(facts) {
    const register = inRegister(facts);
    if (!register || register.guardianship) return NOTHING;
    if (register.father?.isAway !== true || register.mother?.isAway !== true) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'Parent.isAway', '父亲和母亲都外出务工'),
      fact('CIVIL_AFFAIRS', 'CivilAffairsChild.guardianship', '没有当前有效的监护人'),
    ]);
  },
};
