import { DENIALS } from '../../schema/access/denials.ts';
import type { ProcessingKind, ProcessingResult } from '../../schema/processing-record/record.ts';
import type { Refusal } from '../request-errors.ts';

/** What is known of an operation when it is over. */
export interface OperationEnd {
  isMutation: boolean;
  /** Whether a department was asked to do it. */
  wasSent: boolean;
  /** Whether an act is done, whatever became of its answer. */
  isDone: boolean;
  /** Why nothing was answered; null when something was. */
  refusal: Refusal | null;
  /** Codes of the errors that were given. */
  errors: readonly string[];
  /** Whether there were data to answer with, and whether anything was in them. */
  hasData: boolean;
  foundNothing: boolean;
  /** Every root that was asked for was denied. */
  isAllDenied: boolean;
}

const FAILURES: ReadonlySet<string> = new Set([
  'INTERNAL',
  'DEPARTMENT_UNAVAILABLE',
  'RECORD_UNAVAILABLE',
  'TEMPORARILY_UNAVAILABLE',
]);

/** How an operation ended (处理结果). An act that is done but not answered for ended in part. */
export function resultOf(end: OperationEnd): ProcessingResult {
  const { refusal, errors, hasData } = end;
  if (refusal) return end.isDone ? 'PARTIAL' : hasFailed([refusal.code]) ? 'FAILED' : 'REFUSED';
  if (!hasData) return errors.length === 0 || hasFailed(errors) ? 'FAILED' : 'REFUSED';
  if (!end.foundNothing) return errors.length > 0 ? 'PARTIAL' : 'OK';
  if (end.isAllDenied) return 'DENIED';
  if (hasFailed(errors)) return 'FAILED';
  if (!end.isMutation || errors.length === 0) return 'NO_HIT';
  return errors.every((code) => Object.hasOwn(DENIALS, code)) ? 'DENIED' : 'REFUSED';
}

/** What of the departments decides the kind. */
export interface AnsweredBy {
  /** The kind that departments give their acts. */
  actKind: ProcessingKind | null;
  isRecordRead: boolean;
  isBreakGlass: boolean;
  toldOfChildren: boolean;
  isSearch: boolean;
}

/** What an operation is recorded as (处理类型): an act that was sent, a denial, or by what was read of whom. */
export function kindOf(result: ProcessingResult, end: OperationEnd, by: AnsweredBy): ProcessingKind {
  const isRefused = result === 'DENIED' || result === 'REFUSED';
  if (end.isMutation && end.wasSent && result !== 'DENIED') return by.actKind ?? 'WRITE';
  if (isRefused) return 'DENY';
  if (by.isRecordRead) return 'RECORD_READ';
  if (by.isBreakGlass) return 'BREAK_GLASS';
  if (by.toldOfChildren) return 'READ';
  return by.isSearch ? 'SEARCH' : 'AGGREGATE';
}

/** Whether something did not work, rather than being refused. */
export function hasFailed(codes: readonly string[]): boolean {
  return codes.some((code) => FAILURES.has(code));
}
