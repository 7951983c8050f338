import { addMonths, dayAt } from '../plain-date.ts';
import type { JournalEntry } from './record.ts';

/** Least number of years for which records are kept, whatever is set (保存期限下限). */
export const LEAST_RETENTION_YEARS = 3;

/**
 * What a RETENTION record says in its detail (保存期限届满的清理): from now on the links of seal 1 up to `lastSeal` need not be
 * there. It is durable before the first of them goes. Seals and signatures under them stay.
 */
export interface RetentionDetail {
  /** The first seal whose links went this time, and the last. */
  firstSeal: number;
  lastSeal: number;
  /** How many links the seals up to the last one have taken up: the tree's size there. */
  size: number;
  /** The day (Beijing) up to which the last seal is dated. */
  day: string;
  /** The period that was in force, and the document that sets it. */
  years: number;
  document: string;
}

/**
 * What a journal says when its oldest lines went (披露日志的清理): a link of a chain of its own. Every line dated before `before`
 * may be gone, always from the beginning of its chain.
 */
export interface JournalRetention extends Omit<JournalEntry, 'kind' | 'acts' | 'actKind'> {
  kind: 'RETENTION';
  acts: readonly [];
  actKind: null;
  /** ISO 8601, UTC. */
  before: string;
}

/** How much longer than records journals are kept, so that no record that is kept lacks the lines it names. */
export const JOURNALS_LONGER_MS = 86_400_000;

/** Whether a seal's links are so old at an instant that a period of so many years is over: by Beijing days. */
export function isExpired(sealedAt: string, years: number, at: Date): boolean {
  return addMonths(dayAt(new Date(sealedAt)), 12 * years) <= dayAt(at);
}

/** The detail of a RETENTION record, or null when it is none that lets anything be removed. */
export function retentionDetail(detail: Readonly<Record<string, unknown>> | null): RetentionDetail | null {
  const { firstSeal, lastSeal, size, years } = detail ?? {};
  const isWhole = [firstSeal, lastSeal, size, years].every((each) => Number.isSafeInteger(each) && Number(each) > 0);
  return isWhole && Number(years) >= LEAST_RETENTION_YEARS ? (detail as unknown as RetentionDetail) : null;
}
