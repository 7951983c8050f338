import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';

/** 结对人员不齐: a pairing that lacks one of its three kinds of members. */
export const pairingIncomplete: FindingRule = {
  code: 'PAIRING_INCOMPLETE',
  title: '结对人员不齐',
  rule: '共青团当前的结对缺少 1+3 中的一类成员(团干部、少先队辅导员、志愿服务或心理服务组织)。补齐或结对结束即关闭。',
  basis: '苏民案复〔2021〕37号(1+3 结对)',
  needs: ['YOUTH_LEAGUE'],
  responsible: 'YOUTH_LEAGUE',
  severity: 'ORDINARY',
  severityReason: '已有人关爱,只是不齐',
  dueWorkingDays: 10,
  judge({ youthLeague }) {
    const pairing = youthLeague?.pairing;
    if (pairing?.isComplete !== false) return NOTHING;
    return foundOnce([fact('YOUTH_LEAGUE', 'Pairing.isComplete', '结对的三类成员没有配齐', pairing.from)]);
  },
};
