import type { ClientBase } from 'pg';
import { EXTRACT_QUERIES } from './extract-queries.ts';

/** A number of operations by what the columns say. */
export type Counted<Columns extends string> = Record<Columns, string | null> & { count: number };

/** What one department's people of a role did for a purpose with the data of a department (处理活动). */
export interface Activity {
  department: string | null;
  role: string | null;
  purpose: string | null;
  provider: string;
  operations: number;
  children: number;
  fields: string[];
}

/** An emergency access (紧急查阅), without the child. */
export interface EmergencyAccess {
  id: string;
  at: string;
  viewerId: string | null;
  department: string | null;
  role: string | null;
  division: string | null;
  number: string | null;
  children: number;
  result: string;
}

/** The seals of a month. */
export interface SealedMonth {
  month: string;
  first: number;
  last: number;
  seals: number;
  size: number;
  fewWitnesses: number;
}

/** The newest seal. */
export interface LastSeal {
  number: number;
  at: string;
  size: number;
  root: string;
  hash: string;
  witnesses: string[];
}

/** All figures of an extract, as they stood at one moment. */
export interface ExtractFigures {
  total: number;
  byMonth: Counted<'month' | 'kind'>[];
  byPurpose: Counted<'department' | 'purpose'>[];
  deniedItems: Counted<'code'>[];
  refusals: Counted<'code'>[];
  activities: Activity[];
  emergencies: EmergencyAccess[];
  seals: SealedMonth[];
  last: LastSeal | null;
  unsealed: number;
}

/** Which year (Beijing), and which area: a division's code. */
export interface ExtractScope {
  year: number;
  division: string;
}

/** As many single cases as a list holds; how many there are stands in the counts. */
export const MOST_LISTED = 5_000;

/**
 * Reads the figures (合规审计提取的数) in one snapshot. All sums are made in the database: a year of millions of records needs
 * no more memory here than a quiet one.
 */
export async function extractFigures(client: ClientBase, { year, division }: ExtractScope): Promise<ExtractFigures> {
  const scope = [`${year}-01-01`, `${year + 1}-01-01`, division];
  await client.query(`begin isolation level repeatable read read only; set local statement_timeout = '300s'`);
  try {
    const rows = async <Row>(query: keyof typeof EXTRACT_QUERIES, values: unknown[] = scope) =>
      (await client.query(EXTRACT_QUERIES[query], values)).rows as Row[];
    const [total] = await rows<{ count: number }>('total');
    const [unsealed] = await rows<{ count: number }>('unsealed', []);
    return {
      total: total?.count ?? 0,
      byMonth: await rows('byMonth'),
      byPurpose: await rows('byPurpose'),
      deniedItems: await rows('deniedItems'),
      refusals: await rows('refusals'),
      activities: await rows('activities'),
      emergencies: await rows('emergencies', [...scope, MOST_LISTED]),
      seals: await rows('seals', scope.slice(0, 2)),
      last: (await rows<LastSeal>('last', []))[0] ?? null,
      unsealed: unsealed?.count ?? 0,
    };
  } finally {
    await client.query('rollback');
  }
}
