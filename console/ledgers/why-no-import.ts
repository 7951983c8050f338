import type { ConsoleSession } from '../session.ts';
import { departmentCode, type LedgerInfo } from './ledger-shapes.ts';

/** Why the viewer may not bring a ledger in, in a sentence; null: they may. */
export function whyNoImport(
  { mayImport, department }: Pick<LedgerInfo, 'mayImport' | 'department'>,
  { viewer, roleTerm }: Pick<ConsoleSession, 'viewer' | 'roleTerm'>,
  term: string,
): string | null {
  if (mayImport) return null;
  if (['AUDITOR', 'ADMIN'].includes(viewer.role)) return `${roleTerm}不登记儿童信息，不能导入台账。`;
  if (viewer.department !== departmentCode(department)) return `由${term}的人员导入；您可以查看填写说明。`;
  return `您的岗位（${roleTerm}）不办理这项登记，不能导入。`;
}
