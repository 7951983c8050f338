import type { FieldProblem } from '../../../../schema/errors.ts';
import { problem } from '../../../check.ts';

/** A month, written as its first day. */
export function firstOfMonth(field: string, month: string): FieldProblem | null {
  return month.endsWith('-01') ? null : problem(field, '月份请写成当月 1 日,例如 2024-09-01。');
}
