import type { Level, Mask, ShareClass } from '../../schema/access/classification.ts';
import type { DenialCode } from '../../schema/access/denials.ts';
import { PURPOSE_RULES, ROLE_RULES } from '../../schema/access/role-rules.ts';
import type { Purpose, Role } from '../../schema/access/viewer.ts';
import type { Say } from '../say.ts';

/** How a field is shared (共享方式). */
export function shareWords(say: Say, share: ShareClass): string {
  if (share === 'UNCONDITIONAL') return say('无条件共享', 'Shared without condition');
  return share === 'CONDITIONAL' ? say('有条件共享', 'Shared by agreement') : say('不予共享', 'Not shared');
}

/** What stands for a value that is masked (脱敏方式). */
export function maskWords(say: Say, mask: Mask): string {
  const words: Record<Mask, string> = {
    NAME: say('只显示姓', 'Surname only'),
    PHONE: say('只显示前三位和后两位', 'First three and last two digits'),
    ADDRESS: say('只显示到乡镇、街道', 'To the township only'),
    NATIONAL_ID: say('只显示前两位和末位', 'First two and last character'),
    YEAR: say('只显示年份', 'Year only'),
    COUNTY: say('只显示到县', 'To the county only'),
    TEXT: say('文字隐去', 'Text hidden'),
    SMALL_CELL: say('人数过少的不显示', 'Small counts withheld'),
  };
  return words[mask];
}

/** What a level (敏感级别) is. */
export function levelWords(say: Say, level: Level): string {
  const words = [
    say('公开信息和统计', 'public data and statistics'),
    say('一般业务信息', 'ordinary business data'),
    say('儿童个人信息', 'personal data of children'),
    say('敏感信息和核心标识', 'sensitive data and identifiers'),
  ];
  return `${say(`第 ${level} 级`, `Level ${level}`)} · ${words[level - 1]}`;
}

/** Why a field cannot be read, in a few words; the hub's own sentence says it in full. */
export function denialWords(say: Say, code: DenialCode): string {
  const words: Partial<Record<DenialCode, string>> = {
    PURPOSE_REQUIRED: say('需要先选择使用目的', 'State a purpose first'),
    PURPOSE_NOT_ALLOWED: say('您的角色不用这个目的', 'Not a purpose of your role'),
    ROLE_NOT_ALLOWED: say('只供特定角色使用', 'For certain roles only'),
    NOT_SHARED: say('不予共享，只有来源部门使用', 'For its own department only'),
    NO_AGREEMENT: say('没有适用的共享授权', 'No agreement covers it'),
    LEVEL_EXCEEDED: say('超出这一目的的必要限度', 'Beyond what the purpose needs'),
    ASSURANCE_REQUIRED: say('需要更强的身份认证', 'Needs a stronger sign-in'),
    EMERGENCY_NOT_DECLARED: say('须先登记紧急查阅', 'Open an emergency access first'),
  };
  return words[code] ?? say('不能查看', 'Not allowed');
}

/** What a role reads for a purpose (使用规则): the highest level in full, and when level 4 is open. */
export interface PurposeRule {
  readonly purpose: Purpose;
  readonly ceiling: Level;
  /** Level 4 of every child it may see; of the child of a case, task or emergency; never. */
  readonly level4: 'ALL' | 'CASE' | 'NEVER';
}

/** What a role reads for each of its purposes. */
export function purposeRules(role: Role): PurposeRule[] {
  const { purposes, ceiling, level4For } = ROLE_RULES[role];
  return purposes.map((purpose) => {
    const highest = Math.min(ceiling, PURPOSE_RULES[purpose].ceiling) as Level;
    if (purpose === 'EMERGENCY') return { purpose, ceiling: 3, level4: 'CASE' };
    if (highest < 4) return { purpose, ceiling: highest, level4: 'NEVER' };
    return level4For.includes(purpose)
      ? { purpose, ceiling: 4, level4: 'ALL' }
      : { purpose, ceiling: 3, level4: 'CASE' };
  });
}
