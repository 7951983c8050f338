import pg from 'pg';
import type { ChainHead } from '../../schema/processing-record/record.ts';

/** Days for which a chain that nobody closed is still looked after by those that begin later. */
const DAYS = 30;

/** Chain by chain through the primary key: a chain has millions of links, and there are few chains. */
const HEADS = `
  with recursive name (chain) as (
    (select chain from record_link order by chain limit 1)
    union all
    select (select l.chain from record_link l where l.chain > name.chain order by l.chain limit 1)
    from name where name.chain is not null
  )
  select head.chain, head.seq::text as seq, head.hash
  from name cross join lateral (
    select chain, seq, hash, body::jsonb as body from record_link l where l.chain = name.chain order by seq desc limit 1
  ) head
  where head.body ->> 'kind' <> 'CHAIN_CLOSED' and head.body ->> 'at' > $1
  order by head.chain`;

/**
 * The newest links of all chains that were not closed (未关闭的链): of gateways that run, and of those that died. A new chain
 * names them, so that nothing can be cut off behind them unseen.
 */
export async function openChainHeads(sealerUrl: string, now: Date): Promise<ChainHead[]> {
  const client = new pg.Client({ connectionString: sealerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const since = new Date(now.getTime() - DAYS * 24 * 3_600_000).toISOString();
    const { rows } = await client.query<{ chain: string; seq: string; hash: string }>(HEADS, [since]);
    return rows.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash }));
  } finally {
    await client.end();
  }
}
