import type { Client } from 'pg';
import { JOURNALS_LONGER_MS, type RetentionDetail } from '../../../schema/processing-record/retention.ts';
import type { ChainOptions } from '../../../subgraphs/chain-writer.ts';
import { withClient } from '../../../subgraphs/database.ts';
import type { Log } from '../../log.ts';
import { openProcessingRecord } from '../open.ts';
import { recordOf } from '../record-of.ts';

/** Where the record is, as the roles that take part in ending its retention period. */
export interface RetainedRecord {
  /** As the owner, whose function removes what has expired. */
  ownerUrl: string;
  writerUrl: string;
  sealerUrl: string;
  log: Log;
  durability?: ChainOptions['durability'];
}

/** What has been kept long enough (到期的处理记录): whole seals, from the first that still has links. */
export interface ExpiredSeals extends RetentionDetail {
  /** When the last of these seals was made. */
  sealedAt: string;
}

/** Links of so many seals go in one transaction. */
const SEALS_AT_ONCE = 1_000;

/** The first seal with links still there, chain by chain through the primary key: there are few chains. */
const FIRST = `with recursive name (chain) as (
    (select chain from record_link order by chain limit 1)
    union all
    select (select l.chain from record_link l where l.chain > name.chain order by l.chain limit 1)
    from name where name.chain is not null
  )
  select min(sealed.number) from name
  cross join lateral (select l.seq from record_link l where l.chain = name.chain order by l.seq limit 1) kept
  cross join lateral (select r.number, r.last from sealed_range r where r.chain = name.chain and r.first <= kept.seq
    order by r.first desc limit 1) sealed where kept.seq <= sealed.last`;

const EXPIRED = `with day as (select (now() at time zone 'Asia/Shanghai')::date as today),
  setting as (select s.years, s.document from retention_setting s, day
    where s."from" <= today and (s."until" is null or s."until" > today)),
  young as (select min(number) as number from seal where (at at time zone 'Asia/Shanghai')::date > record_expired_on()),
  first as (${FIRST})
  select first.min::float8 as "firstSeal", last.number::float8 as "lastSeal", last.size::float8 as size,
    (last.at at time zone 'Asia/Shanghai')::date::text as day, setting.years, setting.document, last.body::json->>'at' as "sealedAt"
  from setting, first, young, lateral (
    select s.* from seal s where young.number is null or s.number < young.number order by s.number desc limit 1) last
  where first.min <= last.number`;

/** What of the record has been kept long enough; null when nothing has. */
export function expiredSeals(ownerUrl: string): Promise<ExpiredSeals | null> {
  return withClient(ownerUrl, async (client) => (await client.query<ExpiredSeals>(EXPIRED)).rows[0] ?? null);
}

/**
 * Ends what has been kept long enough (保存期限届满的清理): the record says so first, durably and in a chain of its own, then the
 * links go. Run again after an interruption, it goes on. Gives how many links went.
 */
export async function removeExpired(record: RetainedRecord, { sealedAt: _, ...detail }: ExpiredSeals): Promise<number> {
  const { ownerUrl, writerUrl, sealerUrl, log, durability } = record;
  const gateway = 'retention';
  const recorder = await openProcessingRecord({
    writerUrl,
    sealerUrl,
    gateway,
    log,
    ...(durability && { durability }),
  });
  try {
    await recorder.write(recordOf(recorder.mark(), { kind: 'RETENTION', detail: { ...detail } }));
    return await withClient(ownerUrl, (client) => remove(client, detail, recorder.chain));
  } finally {
    await recorder.close();
  }
}

async function remove(client: Client, { firstSeal, lastSeal }: RetentionDetail, chain: string): Promise<number> {
  const said = "select seq from record_link where chain = $1 and kind = 'RETENTION'";
  const seq = (await client.query(said, [chain])).rows[0]?.seq;
  let removed = 0;
  for (let first = firstSeal; first <= lastSeal; first += SEALS_AT_ONCE) {
    const last = Math.min(lastSeal, first + SEALS_AT_ONCE - 1);
    const { rows } = await client.query('select remove_expired_links($1, $2, $3, $4) as count', [
      first,
      last,
      chain,
      seq,
    ]);
    removed += Number(rows[0].count);
  }
  return removed;
}

/** Up to when journals may be emptied: a day less than the last seal whose links are gone; null when none are. */
export async function journalsExpiredBefore(ownerUrl: string): Promise<Date | null> {
  const last = `select s.body::json->>'at' as at from seal s where s.number = (
    select max((body::jsonb->'detail'->>'lastSeal')::bigint) from record_link where department is null and kind = 'RETENTION')`;
  const [row] = await withClient(ownerUrl, async (client) => (await client.query<{ at: string }>(last)).rows);
  return row ? new Date(Date.parse(row.at) - JOURNALS_LONGER_MS) : null;
}
