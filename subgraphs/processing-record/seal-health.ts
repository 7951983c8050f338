import { sql } from 'kysely';
import { WITNESSES_NEEDED } from '../../schema/processing-record/seal.ts';
import type { Sql } from '../reading.ts';
import { departmentOf } from './recorded-json.ts';

/** Seals of about a day. */
const LOOKED_AT = 10_000;

/** The chains, found by leaping from one to the next in the index, and where each ends. */
const CHAINS = sql`with recursive leap(chain) as (
    (select chain from record_link order by chain limit 1)
    union all select (select l.chain from record_link l where l.chain > leap.chain order by l.chain limit 1) from leap where leap.chain is not null
  ), chains as (
    select leap.chain, (select max(seq) from record_link l where l.chain = leap.chain) as newest,
      coalesce((select last from sealed_range s where s.chain = leap.chain order by first desc limit 1), -1) as sealed,
      (select min(seq) from record_link l where l.chain = leap.chain) as oldest
    from leap where leap.chain is not null
  ), open as (
    select chain, greatest(sealed + 1, oldest) as first, newest from chains where newest > sealed
  )`;

const LAST = sql`(select json_build_object('number', s.number, 'at', s.at, 'size', s.size, 'root', s.body::jsonb->>'root', 'hash', s.hash,
    'keyId', s.key_id, 'cosignatures', (select coalesce(json_agg(json_build_object('department', ${departmentOf(sql`c.department`)},
      'keyId', c.key_id, 'at', c.at) order by c.department), '[]') from seal_cosignature c where c.number = s.number))
  from seal s order by s.number desc limit 1)`;

const UNCOSIGNED = sql`(select count(*) from seal s
  where s.number > (select max(n.number) - ${sql.lit(LOOKED_AT)} from seal n)
    and (select count(*) from seal_cosignature c where c.number = s.number) < ${sql.lit(WITNESSES_NEEDED)})`;

/** 封印的状况: the last seal, what waits for one, and how many of the last day's too few departments have signed. */
export const sealHealth: Sql = sql`(${CHAINS} select json_build_object('last', ${LAST},
    'unsealedCount', (select coalesce(sum(newest - first + 1), 0) from open),
    'unsealedSince', (select min(l.at) from open join record_link l on l.chain = open.chain and l.seq = open.first),
    'uncosignedCount', ${UNCOSIGNED}))`;
