import type { Purpose, Role } from '../../schema/access/viewer.ts';

/** Role: highest level · may write (w) · own roster only (r) · purposes, with * those for which it reads level 4 without a case. */
export const ROLES: Readonly<Record<Role, string>> = {
  OFFICER: '4 w CARE CASE PROTECT* DROPOUT VERIFY CORRECT SUPERVISE STATS EMERGENCY',
  CASEWORKER: '4 wr CARE CASE* PROTECT* DROPOUT VERIFY* CORRECT* EMERGENCY',
  MANAGER: '3 w CARE PROTECT DROPOUT VERIFY CORRECT SUPERVISE STATS EMERGENCY',
  DATA_STEWARD: '4 w VERIFY* CORRECT* STATS',
  AUDITOR: '1 - AUDIT STATS',
  ADMIN: '1 -',
  SYSTEM: '3 w CARE DROPOUT VERIFY SUPERVISE STATS',
};

/** Purpose: its word above, and the highest level it needs. */
export const PURPOSES: Readonly<Record<Purpose, readonly [word: string, level: number]>> = {
  CHILD_CARE: ['CARE', 3],
  CASE_WORK: ['CASE', 4],
  PROTECTION: ['PROTECT', 4],
  DROPOUT_CONTROL: ['DROPOUT', 3],
  VERIFICATION: ['VERIFY', 4],
  CORRECTION: ['CORRECT', 4],
  SUPERVISION: ['SUPERVISE', 2],
  STATISTICS: ['STATS', 2],
  EMERGENCY: ['EMERGENCY', 4],
  AUDIT: ['AUDIT', 1],
};

/** Assurance that levels 1 to 4 need. */
export const ASSURANCE = [1, 1, 2, 3];
