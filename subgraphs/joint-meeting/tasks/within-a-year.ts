import type { FieldProblem } from '../../../schema/errors.ts';
import { addMonths, type PlainDate } from '../../../schema/plain-date.ts';
import { problem } from '../../check.ts';

const MONTHS = 12;

/** A day that a task can be due on (任务的日期): one that is never due would never be late. */
export function withinAYear(field: string, day: string | null | undefined, today: PlainDate): FieldProblem | null {
  const isTooLate = day && day > addMonths(today, MONTHS);
  return isTooLate ? problem(field, '最长一年,请填写一年以内的日期;时间更长的,请分阶段交办。') : null;
}
