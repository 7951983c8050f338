import type { DenialCode } from '../access/denials.ts';

/** Fields by type (类型 → 字段), both sorted. */
export type FieldsByType = Readonly<Record<string, readonly string[]>>;

/** What of some children, or of things about no child, was told alike (披露的数据项). Never a value. */
export interface DisclosedGroup {
  /** Child ids, sorted; empty: places, staff, papers, counts. */
  children: readonly string[];
  fields: FieldsByType;
  /** Those of them that were told masked only. */
  masked: FieldsByType;
}

/** What a department told in one answer (披露), or was about to do. */
export interface Disclosure {
  /** Child ids that were looked up by id or number, found or not; sorted. */
  asked: readonly string[];
  groups: readonly DisclosedGroup[];
  /** How many objects of each type were told. */
  rows: Readonly<Record<string, number>>;
  /** Coordinates that were asked for and denied on every row, and why. */
  denied: Readonly<Record<string, DenialCode>>;
}

export const NOTHING_DISCLOSED: Disclosure = { asked: [], groups: [], rows: {}, denied: {} };
