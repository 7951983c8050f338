import type { Work } from '../../act.ts';
import { recorded } from '../../recorded.ts';
import type { FindingChange } from './finding-changes.ts';

/** Who is written down for what judging does. */
const JUDGE = '系统比对';

/** The children that something is found about; where one lives now is kept current, nothing else is kept of it. */
const CONCERNED = `insert into concerned_child (id, division_code, source, recorded_by, recorded_on, updated_at)
  select g.id, g.division_code, ?, ?, ?, ? from jsonb_to_recordset(?::jsonb) g(id text, division_code text)
  on conflict (id) do update set division_code = excluded.division_code, updated_at = excluded.updated_at
    where concerned_child.division_code <> excluded.division_code`;

const COLUMNS = `"childId" text, code text, what text, responsible text, departments varchar[], severity text,
  "divisionCode" text, evidence jsonb, since date, "foundOn" date, "countedFrom" date, "dueOn" date, "isDueProvisional" boolean,
  state text, "closedOn" date, "closedBecause" text, event text`;

/** Findings as they shall stand, with what is added to their history, in one statement. */
const FINDINGS = `with given as (select * from jsonb_to_recordset(?::jsonb) g(${COLUMNS})),
  written as (
    insert into finding as f (child_id, code, what, responsible, departments, severity, division_code, evidence, since,
      found_on, last_seen_at, counted_from, due_on, is_due_provisional, state, closed_on, closed_because, updated_at)
    select g."childId", g.code, g.what, g.responsible, g.departments, g.severity, g."divisionCode", g.evidence, g.since,
      g."foundOn", ?, g."countedFrom", g."dueOn", g."isDueProvisional", g.state, g."closedOn", g."closedBecause", ?
    from given g
    on conflict (child_id, code, what) do update set responsible = excluded.responsible, departments = excluded.departments,
      severity = excluded.severity, division_code = excluded.division_code, evidence = excluded.evidence,
      since = excluded.since, found_on = excluded.found_on,
      last_seen_at = case when excluded.state = 'CLOSED' then f.last_seen_at else excluded.last_seen_at end,
      counted_from = excluded.counted_from, due_on = excluded.due_on, is_due_provisional = excluded.is_due_provisional, state = excluded.state,
      explanation = case when excluded.state = 'EXPLAINED' then f.explanation end,
      explained_until = case when excluded.state = 'EXPLAINED' then f.explained_until end,
      closed_on = excluded.closed_on, closed_because = excluded.closed_because,
      updated_at = excluded.updated_at, version = f.version + 1
    returning f.id, f.child_id, f.code, f.what)
  insert into finding_event (finding_id, kind, at, department, recorded_by)
  select w.id, g.event, ?, ?, ? from given g
    join written w on w.child_id = g."childId" and w.code = g.code and w.what = g.what
  where g.event is not null order by w.id`;

const SEEN = 'update finding set last_seen_at = ? where id = any(?::bigint[])';

const JUDGED = `insert into judged_child (child_id, asked_at) select i.id, ? from unnest(?::text[]) i(id)
  on conflict (child_id) do update set asked_at = excluded.asked_at`;

const FORGET = `delete from judged_child where asked_at < ?::timestamptz - interval '1 hour'`;

/** Where each child lives that the joint meeting has findings of. */
export async function writeConcerned(residences: ReadonlyMap<string, string>, work: Work): Promise<void> {
  if (residences.size === 0) return;
  const { source, recordedOn } = recorded(work);
  const given = [...residences].map(([id, division_code]) => ({ id, division_code }));
  await work.em.execute(CONCERNED, [source, JUDGE, recordedOn, work.now, JSON.stringify(given)]);
}

/** Writes the findings that change, and their history. */
export async function writeFindings(changes: readonly FindingChange[], { em, now, viewer }: Work): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map((each) => ({ ...each, departments: departmentsOf(each) }));
  await em.execute(FINDINGS, [JSON.stringify(given), now, now, now, viewer.department, JUDGE]);
}

/** Notes that findings are there as before; their readers see nothing new. */
export async function writeSeen(ids: readonly number[], { em, now }: Work): Promise<void> {
  if (ids.length > 0) await em.execute(SEEN, [now, `{${ids.join()}}`]);
}

/** Notes by facts of when the children were judged; what was noted before older facts are refused anyway is forgotten. */
export async function writeJudged(childIds: readonly string[], askedAt: Date, { em, now }: Work): Promise<void> {
  if (childIds.length > 0) await em.execute(JUDGED, [askedAt, `{${childIds.join()}}`]);
  await em.execute(FORGET, [now]);
}

/** Who sees a finding: the department that has to act, and those whose facts it rests on. */
function departmentsOf({ responsible, evidence }: FindingChange): readonly string[] {
  return [...new Set([responsible, ...evidence.map(({ department }) => department)])];
}
