import type { Level } from './classification.ts';
import type { Purpose, Role } from './viewer.ts';

/** What a role may read and write. */
export interface RoleRule {
  /** 中文名称 */
  term: string;
  /** Highest level read unmasked (own department; others as their agreements say, never above it). */
  ceiling: Level;
  mayWrite: boolean;
  /** Sees the children on their own roster, and a village when that is their division, instead of the whole division. */
  ownRosterOnly: boolean;
  /** Purposes for which it reads level 4 of any child it may see; for all others only of the child of a case, task or emergency. */
  level4For: readonly Purpose[];
  purposes: readonly Purpose[];
}

/** What each role may do (人员角色). */
export const ROLE_RULES: Readonly<Record<Role, RoleRule>> = {
  OFFICER: {
    term: '工作人员',
    ceiling: 4,
    mayWrite: true,
    ownRosterOnly: false,
    level4For: ['PROTECTION'],
    purposes: [
      'CHILD_CARE',
      'CASE_WORK',
      'PROTECTION',
      'DROPOUT_CONTROL',
      'VERIFICATION',
      'CORRECTION',
      'SUPERVISION',
      'STATISTICS',
      'EMERGENCY',
    ],
  },
  CASEWORKER: {
    term: '一线人员',
    ceiling: 4,
    mayWrite: true,
    ownRosterOnly: true,
    level4For: ['CASE_WORK', 'PROTECTION', 'VERIFICATION', 'CORRECTION'],
    purposes: ['CHILD_CARE', 'CASE_WORK', 'PROTECTION', 'DROPOUT_CONTROL', 'VERIFICATION', 'CORRECTION', 'EMERGENCY'],
  },
  MANAGER: {
    term: '管理人员',
    ceiling: 3,
    mayWrite: true,
    ownRosterOnly: false,
    level4For: [],
    purposes: [
      'CHILD_CARE',
      'PROTECTION',
      'DROPOUT_CONTROL',
      'VERIFICATION',
      'CORRECTION',
      'SUPERVISION',
      'STATISTICS',
      'EMERGENCY',
    ],
  },
  DATA_STEWARD: {
    term: '数据管理员',
    ceiling: 4,
    mayWrite: true,
    ownRosterOnly: false,
    level4For: ['VERIFICATION', 'CORRECTION'],
    purposes: ['VERIFICATION', 'CORRECTION', 'STATISTICS'],
  },
  AUDITOR: {
    term: '审计人员',
    ceiling: 1,
    mayWrite: false,
    ownRosterOnly: false,
    level4For: [],
    purposes: ['AUDIT', 'STATISTICS'],
  },
  ADMIN: {
    term: '系统管理员',
    ceiling: 1,
    mayWrite: false,
    ownRosterOnly: false,
    level4For: [],
    purposes: [],
  },
  SYSTEM: {
    term: '业务系统',
    ceiling: 3,
    mayWrite: true,
    ownRosterOnly: false,
    level4For: [],
    purposes: ['CHILD_CARE', 'DROPOUT_CONTROL', 'VERIFICATION', 'SUPERVISION', 'STATISTICS'],
  },
};

/** Highest level that a purpose needs unmasked (使用目的的必要限度). */
export const PURPOSE_RULES: Readonly<Record<Purpose, { term: string; ceiling: Level }>> = {
  CHILD_CARE: { term: '关爱服务', ceiling: 3 },
  CASE_WORK: { term: '个案服务', ceiling: 4 },
  PROTECTION: { term: '保护处置', ceiling: 4 },
  DROPOUT_CONTROL: { term: '控辍保学', ceiling: 3 },
  VERIFICATION: { term: '信息核验', ceiling: 4 },
  CORRECTION: { term: '数据校核', ceiling: 4 },
  SUPERVISION: { term: '督导检查', ceiling: 2 },
  STATISTICS: { term: '统计分析', ceiling: 2 },
  EMERGENCY: { term: '危急救助', ceiling: 4 },
  AUDIT: { term: '审计监督', ceiling: 1 },
};

/** Least assurance (认证强度) that an unmasked value of a level needs. */
export const ASSURANCE_FOR: Readonly<Record<Level, 1 | 2 | 3>> = { 1: 1, 2: 1, 3: 2, 4: 3 };
