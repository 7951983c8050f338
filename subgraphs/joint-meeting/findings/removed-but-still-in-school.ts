import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';

/** 销册而仍在本地就学: removed from the register while others still care for the child here. */
export const removedButStillInSchool: FindingRule = {
  code: 'REMOVED_BUT_STILL_IN_SCHOOL',
  title: '销册而仍在本地就学',
  rule: '儿童在台账中已经销册,而教育部门仍有其在读学籍和未结束的学校留守儿童档案,或共青团仍与其结对。恢复在册,或学校档案和结对都结束即关闭。',
  basis: '抚顺县第 53 号提案答复(台账随时更新);联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION', 'YOUTH_LEAGUE'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '可能误销册而停止服务,须核实去向',
  dueWorkingDays: 10,
  judge({ civilAffairs, isActive, education, youthLeague }) {
    if (!civilAffairs || isActive !== false) return NOTHING;
    const file = (education?.currentEnrolments ?? []).length > 0 ? education?.schoolFile : null;
    const pairing = youthLeague?.pairing;
    if (!file && !pairing) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'CivilAffairsChild.removedOn', '台账中已销册', civilAffairs.removedOn),
      ...(file ? [fact('EDUCATION', 'EducationChild.schoolFile', '仍在读并有留守儿童档案', file.openedOn)] : []),
      ...(pairing ? [fact('YOUTH_LEAGUE', 'YouthLeagueChild.pairing', '仍在结对', pairing.from)] : []),
    ]);
  },
};
