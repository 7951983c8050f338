import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';
import { isMasked, isSameName } from './same-name.ts';

/** 监护人不一致: the register and the school name different guardians; the names are compared and not kept. */
export const guardiansDiffer: FindingRule = {
  code: 'GUARDIANS_DIFFER',
  title: '监护人不一致',
  rule: '民政台账的当前监护人与学校留守儿童档案的现监护人姓名不同(空格、全角和间隔号的写法不计)。两边一致、任一方没有监护人或儿童不在册即关闭。姓名被脱敏的不比。',
  basis: '抚顺县第 53 号提案答复(监护人变更及时登记);政务数据共享条例(校核)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '联系不上真正照料的人,但不直接表明危险',
  dueWorkingDays: 10,
  judge(facts) {
    const registered = inRegister(facts)?.guardianship;
    const filed = facts.education?.schoolFile?.guardian;
    if (!registered?.guardianName || !filed?.name) return NOTHING;
    if (isMasked(registered.guardianName) || isMasked(filed.name)) return NOTHING;
    if (isSameName(registered.guardianName, filed.name)) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'CivilAffairsChild.guardianship', '台账登记的监护人与学校的不是同一姓名', registered.from),
      fact('EDUCATION', 'SchoolFile.guardian', '学校登记的监护人与台账的不是同一姓名', filed.from),
    ]);
  },
};
