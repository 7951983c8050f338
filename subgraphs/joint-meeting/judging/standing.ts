import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '../../../schema/plain-date.ts';
import type { Finding } from '../entities/finding.ts';
import type { Evidence, Provider, Severity } from '../finding-rule.ts';

/** A finding as it stands before judging. */
export interface StandingFinding {
  id: number;
  code: string;
  what: string;
  state: Finding['state'];
  responsible: Provider;
  severity: Severity;
  divisionCode: string;
  evidence: readonly Evidence[];
  since: PlainDate | null;
  foundOn: PlainDate;
  countedFrom: PlainDate;
  dueOn: PlainDate;
  isDueProvisional: boolean;
  explainedUntil: PlainDate | null;
}

/** What the joint meeting has of a child before judging. */
export interface ChildStanding {
  childId: string;
  /** Where the joint meeting knows it to live; null when it does not know the child. */
  divisionCode: string | null;
  findings: readonly StandingFinding[];
}

/** One judging after the other: what it read cannot change under it. A person who acts on a finding meanwhile waits. */
const TURN = "select pg_advisory_xact_lock(hashtextextended('judging', 0))";

const FINDINGS = `select coalesce(json_agg(json_build_object('id', f.id, 'code', f.code, 'what', f.what, 'state', f.state,
    'responsible', f.responsible, 'severity', f.severity, 'divisionCode', f.division_code, 'evidence', f.evidence,
    'since', f.since, 'foundOn', f.found_on, 'countedFrom', f.counted_from, 'dueOn', f.due_on, 'isDueProvisional', f.is_due_provisional,
    'explainedUntil', f.explained_until)), '[]')
  from (select * from finding f where f.child_id = i.id for update) f`;

/**
 * The children that may be judged by facts asked for at an instant: not those sealed at that time or since, not those known by a
 * proper id now, not those erased since, not those judged by later facts already.
 */
const STANDING = `select i.id as "childId", c.division_code as "divisionCode", (${FINDINGS}) as findings
  from unnest(?::text[]) i(id) left join concerned_child c on c.id = i.id
  where not exists (select from child_seal s where (s.unsealed_at is null or s.unsealed_at > ?::timestamptz - interval '1 minute')
      and (s.sealed_child = i.id or exists (select from child_alias l where (l.child_id, l.alias_id) in ((s.sealed_child, i.id), (i.id, s.sealed_child)))))
    and not exists (select from child_alias l where l.alias_id = i.id and l.until is null)
    and not exists (select from erasure e where e.child_id = i.id and e.at > ?::timestamptz)
    and not exists (select from judged_child j where j.child_id = i.id and j.asked_at > ?::timestamptz)`;

/** How matters stand with the children, once it is this judging's turn. */
export async function standingOf(
  em: EntityManager,
  childIds: readonly string[],
  askedAt: Date,
): Promise<readonly ChildStanding[]> {
  await em.execute(TURN);
  return em.execute<ChildStanding[]>(STANDING, [`{${childIds.join()}}`, askedAt, askedAt, askedAt]);
}
