import type { FindingRule } from '../finding-rule.ts';
import type { ChildFacts } from './child-facts.ts';
import { fact, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** Digits of a division code that name the county. */
const COUNTY = 6;

const elsewhere = ({ education, womensFederation, youthLeague }: ChildFacts) =>
  [
    { department: 'EDUCATION', coordinate: 'EducationChild.division', code: education?.division?.code },
    {
      department: 'WOMENS_FEDERATION',
      coordinate: 'WomensFederationChild.division',
      code: womensFederation?.division?.code,
    },
    { department: 'YOUTH_LEAGUE', coordinate: 'YouthLeagueChild.divisionCode', code: youthLeague?.divisionCode },
  ] as const;

/** 两地登记: another department has the child living in another county than the register. */
export const registeredInTwoCounties: FindingRule = {
  code: 'REGISTERED_IN_TWO_COUNTIES',
  title: '两地登记',
  rule: '儿童在册,而教育、妇联或共青团登记的现居住地与台账的现居住地不在同一个县(市、区);每个部门分别比对。县级一致或销册即关闭。',
  basis: '抚顺县第 53 号提案答复(台账随时更新);政务数据共享条例(校核)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'SERIOUS',
  severityReason: '两地都可能以为对方负责,须先确定由谁负责',
  dueWorkingDays: 5,
  judge(facts) {
    const registered = facts.division?.code;
    if (!inRegister(facts) || !registered) return NOTHING;
    return elsewhere(facts).flatMap(({ department, coordinate, code }) => {
      if (!code || code.slice(0, COUNTY) === registered.slice(0, COUNTY)) return [];
      const evidence = [
        fact('CIVIL_AFFAIRS', 'Child.division', '台账登记的现居住地在另一个县'),
        fact(department, coordinate, '登记的现居住地与台账不在同一个县'),
      ];
      return [{ what: department, evidence }];
    });
  },
};
