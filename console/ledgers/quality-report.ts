import type { Words } from '../records/words.ts';
import type { Say } from '../say.ts';

/** The quality of what a department has registered of a division; null where a number is too small to be told. */
export interface QualityReport {
  readonly childCount: number | null;
  readonly completeShare: number | null;
  readonly incompleteCount: number | null;
  readonly completeness: readonly { readonly title: string; readonly lackingCount: number | null }[] | null;
  readonly validShare: number | null;
  readonly invalidCount: number | null;
  readonly freshShare: number | null;
  readonly staleCount: number | null;
  readonly freshWithinDays: number;
  readonly linkedShare: number | null;
  readonly unlinkedCount: number | null;
  readonly isLive: boolean | null;
  readonly duplicateCount: number | null;
  readonly openReviewCount: number | null;
}

/** The departments that register children, by the field and by the code that the hub knows them under. */
export const QUALITY_DEPARTMENTS = [
  ['civilAffairs', 'CIVIL_AFFAIRS'],
  ['education', 'EDUCATION'],
  ['womensFederation', 'WOMENS_FEDERATION'],
  ['youthLeague', 'YOUTH_LEAGUE'],
] as const;
export type QualityField = (typeof QUALITY_DEPARTMENTS)[number][0];

/** The code that the hub knows a department's field under. */
export function codeOf(field: QualityField): string {
  return QUALITY_DEPARTMENTS.find(([each]) => each === field)?.[1] ?? '';
}

/** A division with what each department says of it; null: the department does not answer, or has nothing to say. */
export type QualityPlace = {
  readonly [Field in QualityField]: { readonly dataQuality: QualityReport | null } | null;
} & { readonly code: string; readonly name: string | null };

/** What can be wrong with a record, as the lists are filtered, with the heading of its list. */
export const PROBLEM_LISTS: Readonly<Record<string, Words>> = {
  INCOMPLETE: ['不完整的儿童', 'Children with incomplete records'],
  INVALID: ['无效的儿童', 'Children with invalid records'],
  STALE: ['陈旧的儿童', 'Children with stale records'],
  UNLINKED: ['未关联的儿童', 'Children not linked'],
  DUPLICATE: ['疑似重复的儿童', 'Children who may be registered twice'],
};

const FEW = ['较少，不显示', 'few, not shown'] as const;

/** From this share of linked children on a department counts as live (达标线). */
export const LIVE_FROM = 0.95;

/** `96.4%`, never rounded up to the mark or to the whole; a sentence in place of a number too small to be told. */
export function shareText(share: number | null, say: Say): string {
  return share === null ? say(...FEW) : `${(Math.floor(share * 1000 + 1e-6) / 10).toFixed(1)}%`;
}

/** `1,234`, or a sentence in its place. */
export function numberText(count: number | null, say: Say): string {
  return count === null ? say(...FEW) : count.toLocaleString('zh-CN');
}
