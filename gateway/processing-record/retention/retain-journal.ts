import { canonicalJson } from '../../../schema/processing-record/canonical-json.ts';
import type { JournalRetention } from '../../../schema/processing-record/retention.ts';
import { type ChainOptions, ChainWriter, newChainName } from '../../../subgraphs/chain-writer.ts';
import { withClient } from '../../../subgraphs/database.ts';

/** A department's journal, as the owner of its tables. */
export interface RetainedJournal {
  department: string;
  ownerUrl: string;
  durability?: ChainOptions['durability'];
}

const PATIENCE_MS = 10_000;

/** How many lines of a journal are dated before an instant, from the beginning of their chains. */
export function expiredLines(ownerUrl: string, before: Date): Promise<number> {
  const count = `select count(*)::int as count from journal.link l join (
      select chain, coalesce(min(seq) filter (where (body::jsonb->>'at')::timestamptz >= $1), max(seq) + 1) as kept
      from journal.link group by chain) k on k.chain = l.chain and l.seq < k.kept`;
  return withClient(ownerUrl, async (client) => (await client.query(count, [before.toISOString()])).rows[0].count);
}

/** Empties a journal up to an instant (披露日志到期清理): it says so first, in a chain of its own. Gives how many lines went. */
export async function removeExpiredLines(journal: RetainedJournal, before: Date): Promise<number> {
  const { department, ownerUrl, durability } = journal;
  if ((await expiredLines(ownerUrl, before)) === 0) return 0;
  const chain = newChainName(department);
  const writer = await ChainWriter.open({
    databaseUrl: ownerUrl,
    table: 'journal.link',
    chain,
    ...(durability && { durability }),
  });
  let seq: number;
  try {
    ({ seq } = await writer.append(canonicalJson(statement(before)), PATIENCE_MS));
  } finally {
    await writer.close();
  }
  return withClient(ownerUrl, async (client) => {
    const remove = 'select journal.remove_expired_links($1, $2, $3) as count';
    return Number((await client.query(remove, [before.toISOString(), chain, seq])).rows[0].count);
  });
}

function statement(before: Date): JournalRetention {
  return {
    kind: 'RETENTION',
    at: new Date().toISOString(),
    before: before.toISOString(),
    operation: null,
    head: null,
    viewer: null,
    purpose: null,
    ground: null,
    acts: [],
    actKind: null,
    asked: [],
    groups: [],
    rows: {},
    denied: {},
  };
}
