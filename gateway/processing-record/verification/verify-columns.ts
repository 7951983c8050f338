import type pg from 'pg';
import { Findings } from '../../../schema/processing-record/verify-finding.ts';

const LISTED = 1000;

/** A set of children as a text, in an order that no database setting changes. */
const inOrder = (children: string) =>
  `(select coalesce(string_agg(child, ' ' order by child collate "C"), '') from (select distinct child from ${children}) c)`;
const TOLD = `(select jsonb_array_elements_text(g->'children') as child from jsonb_array_elements(told->'groups') g
  union all select jsonb_array_elements_text(told->'asked')) t`;

/** What each column that records are searched by has to be, said once more, apart from what fills it. */
const SEARCHED: Readonly<Record<string, string>> = {
  at: "(told->>'at')::timestamptz",
  kind: "told->>'kind'",
  name: "told->>'name'",
  viewer_id: "told->'viewer'->>'id'",
  department: "told->'viewer'->>'department'",
  role: "told->'viewer'->>'role'",
  division: "told->'viewer'->>'division'",
  purpose: "told->>'purpose'",
  result: "told->>'result'",
  is_denied: "(coalesce(told->>'result', '') in ('DENIED', 'REFUSED') or told->'denied' <> '{}')",
};

/**
 * Whether the columns that records are searched by say what the bodies do (检索列核对): the chain does not cover them, and where
 * one differs a guardian's report or an auditor's search would be incomplete.
 */
export async function wrongColumns(pool: pg.Pool): Promise<Findings> {
  const findings = new Findings(LISTED);
  const differs = Object.entries(SEARCHED).map(([name, text]) => `l."${name}" is distinct from ${text}`);
  differs.push(`${inOrder('unnest(l.children) t(child)')} <> ${inOrder(TOLD)}`);
  const wrong = `select l.chain, l.seq::float8 as seq from record_link l cross join lateral (select l.body::jsonb as told) b
    where ${differs.join(' or ')} order by l.chain, l.seq limit ${LISTED}`;
  for (const place of (await pool.query<{ chain: string; seq: number }>(wrong)).rows) findings.add('COLUMN', place);
  return findings;
}
