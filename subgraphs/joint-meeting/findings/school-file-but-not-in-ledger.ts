import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';

/** 校有档案而台账无: the school keeps a left-behind file of a child that the register has not. */
export const schoolFileButNotInLedger: FindingRule = {
  code: 'SCHOOL_FILE_BUT_NOT_IN_LEDGER',
  title: '校有档案而台账无',
  rule: '学校有未结束的留守儿童档案,而民政台账从未登记该儿童。登记或档案结束即关闭;登记后又销册的按“销册而仍在本地就学”处理。',
  basis: '抚顺县第 53 号提案答复(儿童台账、学校留守儿童档案);政务数据共享条例',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'SERIOUS',
  severityReason: '学校已认定留守而没有纳入关爱台账,得不到民政服务',
  dueWorkingDays: 10,
  judge(facts) {
    const file = facts.education?.schoolFile;
    if (!file || facts.civilAffairs) return NOTHING;
    return foundOnce(
      [
        fact('EDUCATION', 'EducationChild.schoolFile', '有未结束的学校留守儿童档案', file.openedOn),
        fact('CIVIL_AFFAIRS', 'Child.civilAffairs', '台账中没有该儿童'),
      ],
      file.openedOn ? { since: file.openedOn } : {},
    );
  },
};
