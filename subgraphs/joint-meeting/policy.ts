import type { EntityManager } from '@mikro-orm/postgresql';
import type { Agreement, Policy } from '../../schema/access/policy.ts';
import type { PlainDate } from '../../schema/plain-date.ts';

interface Decided {
  agreements: Agreement[];
  sealed_children: string[];
  small_cell_below: number;
}

/** A sealed child is hidden under every id it has or had. */
const POLICY = `select
  (select coalesce(json_agg(json_build_object('number', a.number, 'provider', a.provider, 'consumer', a.consumer,
      'purposes', a.purposes, 'fields', a.fields, 'divisions', a.divisions, 'isMasked', a.is_masked,
      'from', a."from", 'until', a."until") order by a.number), '[]')
    from sharing_agreement a
    where a.ended_at is null and (a."until" is null or a."until" > ?)
      and not exists (select from agreement_suspension s where s.agreement_id = a.id and s.resumed_at is null)) as agreements,
  (select coalesce(json_agg(distinct i.id order by i.id), '[]')
    from child_seal s, lateral (select s.sealed_child as id
      union select l.alias_id from child_alias l where l.child_id = s.sealed_child
      union select l.child_id from child_alias l where l.alias_id = s.sealed_child) i
    where s.unsealed_at is null) as sealed_children,
  (select p.small_cell_below from policy_setting p order by p.id desc limit 1) as small_cell_below`;

/** What every gateway and department decides by (访问策略): one statement over what holds on the day or will hold later. */
export async function policy(em: EntityManager, today: PlainDate): Promise<Omit<Policy, 'version' | 'isCurrent'>> {
  const [decided] = (await em.execute(POLICY, [today])) as [Decided];
  return {
    agreements: decided.agreements,
    sealedChildren: decided.sealed_children,
    smallCellBelow: decided.small_cell_below,
  };
}
