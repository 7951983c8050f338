import type { EntityManager } from '@mikro-orm/postgresql';

/** What people have written about a child, or done about its findings. */
const PAPERS = `select exists (select from correction_request where child_id = ?)
  or exists (select from emergency_access where child_id = ?) or exists (select from child_seal where sealed_child = ?)
  or exists (select from task where child_id = ?) or exists (select from danger_report where about_child = ?)
  or exists (select from finding f join finding_event e on e.finding_id = f.id
    where f.child_id = ? and e.kind in ('EXPLAINED', 'EXPLANATION_WITHDRAWN')) as "hasAny"`;

/** The same finding under both ids: what somebody has explained stays, else what was found under the proper id. */
const PAIRS = `select case when t.state = 'EXPLAINED' then t.id else p.id end as kept,
    case when t.state = 'EXPLAINED' then p.id else t.id end as gone
  from finding t join finding p on (p.code, p.what) = (t.code, t.what) where t.child_id = ? and p.child_id = ?`;

/**
 * Where the joint meeting has a child only because the sweep has judged it (仅由系统比对产生), what was found under the proper id joins
 * what is known under the provisional one, which then can be moved; where somebody has written about it, nothing happens.
 */
export async function joinIfOnlySwept(provisionalId: string, properId: string, em: EntityManager): Promise<void> {
  const [papers] = await em.execute<{ hasAny: boolean }[]>(PAPERS, Array(6).fill(properId));
  if (papers?.hasAny === false) await join(provisionalId, properId, em);
}

async function join(provisionalId: string, properId: string, em: EntityManager): Promise<void> {
  const pairs = await em.execute<{ kept: string; gone: string }[]>(PAIRS, [provisionalId, properId]);
  for (const { kept, gone } of pairs) {
    await em.execute('update task set finding_id = ? where finding_id = ?', [kept, gone]);
    await em.execute('delete from finding_event where finding_id = ?', [gone]);
    await em.execute('delete from finding where id = ?', [gone]);
  }
  await em.execute('update finding set child_id = ? where child_id = ?', [provisionalId, properId]);
  await em.execute('delete from judged_child where child_id = ?', [provisionalId]);
  await em.execute('delete from child_coverage where child_id = ?', [provisionalId]);
  await em.execute('update child_coverage set child_id = ? where child_id = ?', [provisionalId, properId]);
  await em.execute(
    `update concerned_child t set division_code = p.division_code from concerned_child p where t.id = ? and p.id = ?`,
    [provisionalId, properId],
  );
  await em.execute('delete from concerned_child where id = ?', [properId]);
}
