/** Whose rows a counter counts (统计对象): a child, a home, a village; and which written rows concern which of them. */
export interface Subject {
  /** Short and of lower case: part of the names of database functions. */
  name: string;
  /** The table its rows are in; a row is locked while what counts of it is worked out anew. */
  table: string;
  /** What the row is called in a counter's SQL. */
  alias: string;
  /** The key column of the table, and its type. */
  key: string;
  keyType: 'text' | 'bigint';
  /** SQL over the row: the division it counts in, as 12-digit or shorter code. */
  division: string;
  /** SQL over the row: the child it is about; null when it is about none. Such counts are withheld when they are small. */
  childId: string | null;
  /** The list of a division's section in which the rows behind a figure can be opened; null: they are not shown. */
  list: string | null;
  /**
   * Table → the keys concerned when rows of it are written: a column of that table, SQL that selects keys from the relation
   * `changed` (the written rows, before and after), or `EVERY`. A table that is left out makes figures wrong: tests compare
   * random writes with a recount.
   */
  touchedBy: Readonly<Record<string, string>>;
}

/** All keys of a subject: for tables of standards that concern everything. */
export const EVERY = 'EVERY';

/** What is counted (计数): for each subject's row the days on which it counts, and how much. */
export interface Counter {
  /** Unique in the department. */
  code: string;
  subject: Subject;
  /** SQL: joins to the subject's row. */
  joins?: string;
  /** SQL: which rows count at all. */
  where?: string;
  /** SQL: the days on which it counts, a `daterange`; several of one subject are united. */
  held: string;
  /** SQL: which part it counts for, where the counter is one of parts. */
  part?: string;
  /** SQL: how much it counts (whole number), where it is not one. */
  amount?: string;
  /** SQL: the division it counts in, where that is not the subject's. */
  division?: string;
}

/** A target (目标) as a document sets it for a region and a time; later ones are data. */
export interface FigureTarget {
  divisionCode: string;
  comparison: 'AT_LEAST' | 'AT_MOST';
  /** A count, or a share between 0 and 1. */
  value: number;
  validFrom: string;
  validUntil?: string;
  source: string;
}

/** What is said and counted under one definition (口径). */
export interface Definition {
  /** Unique in the department, other definitions included. */
  code: string;
  title: string;
  /** 口径: exactly who or what is counted, and when. */
  definition: string;
  /** The document it rests on. */
  basis: string;
  counts: Counter;
  /** For a share: what it is a share of. */
  of?: Counter;
}

/** A figure (统计指标): one number or share of a division, with its definition, source and target. */
export interface Figure extends Definition {
  /** 人, 所, 次 …; `%` for a share. */
  unit: string;
  /** How the count divides; a subject may count in several parts. */
  parts?: { counter: Counter; titles: readonly { code: string; title: string }[] };
  /** The same under other definitions, for comparison. */
  variants?: readonly Definition[];
  targets?: readonly FigureTarget[];
  /** False: nobody opens the rows behind it, because belonging to them tells too much of a child. */
  isListed?: boolean;
}

/** SQL of a period as a `daterange`, half-open; open where a bound is null, empty when they are not in order. */
export function period(first: string, beyond: string): string {
  return `figure.period((${first})::date, (${beyond})::date)`;
}

/** SQL of the days from a day to the end of its month: something that happened counts in its month. */
export function restOfMonth(day: string): string {
  return period(day, `date_trunc('month', ${day}) + interval '1 month'`);
}

/** SQL of the days from a day to the end of its year: something that happened counts in its year. */
export function restOfYear(day: string): string {
  return period(day, `date_trunc('year', ${day}) + interval '1 year'`);
}

/** SQL of the day on which somebody completes so many years (周岁): born on 29 February, in a common year on the first of March. */
export function birthday(birthDate: string, years: number | string): string {
  const sameDay = `(${birthDate} + make_interval(years => ${years}))`;
  return `(${sameDay}::date + (extract(day from ${sameDay}) <> extract(day from ${birthDate}))::int)`;
}

/** SQL of the days on which somebody is under an age, from the day of birth on; for ever where that is not known. */
export function underAge(birthDate: string, years: number | string): string {
  return period(birthDate, birthday(birthDate, years));
}
