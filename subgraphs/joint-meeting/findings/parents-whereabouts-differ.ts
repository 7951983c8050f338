import type { FindingRule, Found } from '../finding-rule.ts';
import { fact, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

const PARENTS = {
  FATHER: { term: '父亲', registered: 'CivilAffairsChild.father', filed: 'SchoolFile.isFatherAway' },
  MOTHER: { term: '母亲', registered: 'CivilAffairsChild.mother', filed: 'SchoolFile.isMotherAway' },
} as const;

type Known = boolean | null | undefined;

function compared(what: keyof typeof PARENTS, registered: Known, filed: Known): readonly Found[] {
  if (typeof registered !== 'boolean' || typeof filed !== 'boolean' || registered === filed) return [];
  const { term, ...coordinates } = PARENTS[what];
  const evidence = [
    fact('CIVIL_AFFAIRS', coordinates.registered, `台账:${term}${where(registered)}`),
    fact('EDUCATION', coordinates.filed, `学校档案:${term}${where(filed)}`),
  ];
  return [{ what, evidence }];
}

const where = (isAway: boolean) => (isAway ? '外出务工' : '没有外出务工');

/** 父母去向不一致: the register says away and the school at home, or the other way round. */
export const parentsWhereaboutsDiffer: FindingRule = {
  code: 'PARENTS_WHEREABOUTS_DIFFER',
  title: '父母去向不一致',
  rule: '儿童在册并有未结束的学校留守儿童档案,而父亲(或母亲)是否外出务工,台账与学校档案所记不同;父亲、母亲分别比对,任一方没有登记的不比。两边一致、档案结束或销册即关闭。',
  basis: '抚顺县第 53 号提案答复(父母外出与返回及时登记);政务数据共享条例(校核)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '影响留守认定,但不直接表明危险',
  dueWorkingDays: 10,
  judge(facts) {
    const register = inRegister(facts);
    const file = facts.education?.schoolFile;
    if (!register || !file) return NOTHING;
    return [
      ...compared('FATHER', register.father?.isAway, file.isFatherAway),
      ...compared('MOTHER', register.mother?.isAway, file.isMotherAway),
    ];
  },
};
