import type { Words } from '../shown.ts';

/** Whether a criterion is met; UNKNOWN: no standard holds there, or it may not be told. */
export type Verdict = 'MET' | 'UNMET' | 'UNKNOWN';

/** One criterion of a place (对照标准的一项): what is asked, what there is, by which document. */
export interface Criterion {
  readonly title: Words;
  /** What is asked, as the standard says; null: nothing that can be counted. */
  readonly asked: string | null;
  /** What there is. */
  readonly actual: Words;
  readonly verdict: Verdict;
  readonly document: string | null;
}

/** A standard that is in force at a place. */
export interface StandardInForce {
  readonly code: string;
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  readonly document: string;
}

/** What a standard asks, in its own words: 不少于 50 平方米. */
export function askedBy({ title, value, unit }: StandardInForce): string {
  const [, bound = ''] = /[(（](不少于|不低于|不多于|不高于)[)）]$/.exec(title) ?? [];
  return `${bound} ${value} ${unit}`.trim();
}

/** The verdict on a yes, a no or neither. */
export function verdictOn(isMet: boolean | null): Verdict {
  if (isMet === null) return 'UNKNOWN';
  return isMet ? 'MET' : 'UNMET';
}

/** 有 or 没有. */
export function whether(has: boolean | null): Words {
  if (has === null) return ['未显示', 'Withheld'];
  return has ? ['有', 'Yes'] : ['没有', 'No'];
}
