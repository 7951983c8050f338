import type { TERMS } from '../terms.generated.ts';

/** A text in both languages. */
export type Words = readonly [chinese: string, english: string];

/** Says one of the two. */
export type SayWords = (...words: Words) => string;

type Inner<Value> = NonNullable<Value> extends ReadonlyArray<infer Item> ? NonNullable<Item> : NonNullable<Value>;

/** The ways to the values of a row: `name`, `division.parent.name`; through lists to each of them. */
export type PathOf<Row> = {
  [Key in keyof Row & string]: Inner<Row[Key]> extends object ? `${Key}.${PathOf<Inner<Row[Key]>>}` : Key;
}[keyof Row & string];

/**
 * How a value is shown: as a day, a yes or no, a number of children (withheld where it is small), where something is, whether
 * it is still open by the day it ended, a value of a list, a number with its unit. Without: as it is.
 */
export type As =
  | 'DAY'
  | 'CHILDREN'
  | 'WHERE'
  | 'ENDED'
  | { readonly yes: Words; readonly no: Words }
  | { readonly list: keyof typeof TERMS }
  | { readonly unit: Words };

/** A value of a row: a column of a list, a line of a page. */
export interface Shown {
  readonly path: string;
  readonly label: Words;
  readonly as?: As;
  /** What is said when there is none. */
  readonly none?: Words;
  /** The page that the value opens: of a kind, by the id at a path. */
  readonly opens?: { readonly kind: string; readonly id: string };
}

/** A value of a row whose way is checked. */
export type ShownOf<Row> = Shown & { readonly path: PathOf<Row> };

/** 有 or 没有. */
export const HAS: As = { yes: ['有', 'Yes'], no: ['没有', 'No'] };
/** 是 or 否. */
export const IS: As = { yes: ['是', 'Yes'], no: ['否', 'No'] };
/** 开放 or 已关闭. */
export const OPEN: As = { yes: ['开放', 'Open'], no: ['已关闭', 'Closed'] };
/** 在任 or 已离任. */
export const SERVES: As = { yes: ['在任', 'In office'], no: ['已离任', 'Left'] };
/** 达到 or 未达到. */
export const MEETS: As = { yes: ['达到', 'Met'], no: ['未达到', 'Not met'] };

/** The value at the end of a path; the values, where it passes a list. */
export function valueAt(row: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => step(value, key), row);
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.flatMap((each) => step(each, key) ?? []);
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
