import { type Say, termIn } from '../language.ts';
import type { ConsoleSession } from '../session.ts';
import { departmentCode, type LedgerInfo } from './ledger-shapes.ts';

/** Why the viewer may not bring a ledger in, in a sentence; null: they may. */
export function whyNoImport(
  { mayImport, department }: Pick<LedgerInfo, 'mayImport' | 'department'>,
  { viewer, roleTerm }: Pick<ConsoleSession, 'viewer' | 'roleTerm'>,
  term: string,
  say: Say,
): string | null {
  if (mayImport) return null;
  const role = say(roleTerm, termIn('en', 'Role', viewer.role));
  if (['AUDITOR', 'ADMIN'].includes(viewer.role))
    return say(
      `${role}不登记儿童信息，不能导入台账。`,
      `Your role (${role}) does not register children and cannot import ledgers.`,
    );
  if (viewer.department !== departmentCode(department))
    return say(
      `由${term}的人员导入；您可以查看填写说明。`,
      `Imported by staff of ${term}; you can read how it is filled in.`,
    );
  return say(
    `您的岗位（${role}）不办理这项登记，不能导入。`,
    `Your role (${role}) does not keep this register and cannot import it.`,
  );
}
