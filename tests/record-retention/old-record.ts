import { recordOf } from '../../gateway/processing-record/record-of.ts';
import type { RetainedRecord } from '../../gateway/processing-record/retention/retain-record.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { type Link, nextLink } from '../../schema/processing-record/chain.ts';
import { parseSealKey } from '../../schema/processing-record/keys.ts';
import type { ProcessingKind } from '../../schema/processing-record/record.ts';
import { FIRST_SEAL_FOLLOWS, type SealBody, sealBody, signSeal } from '../../schema/processing-record/seal.ts';
import { newKeyPair } from '../../schema/signing-keys.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';

/** A record that has been kept for years, and a department's journal beside it. */
export interface OldRecord extends AsyncDisposable {
  record: TestDatabase;
  journal: TestDatabase;
  /** As `record:retain` reaches it. */
  place: RetainedRecord;
  /** Writes a link of a gateway's chain, dated so many days ago. */
  write(chain: string, daysAgo: number, kind?: ProcessingKind, detail?: Record<string, unknown>): Promise<Link>;
  /** Seals what is not sealed yet, dated so many days ago. */
  seal(daysAgo: number): Promise<void>;
  /** The stored links, `chain seq`, in order. */
  links(): Promise<string[]>;
}

export const YEARS_5 = 5 * 366;

const DAY = 86_400_000;
export const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** `await using old = await oldRecord()`. */
export async function oldRecord(): Promise<OldRecord> {
  const { 'processing-record': record, education: journal } = (await freshDatabases([
    'processing-record',
    'education',
  ])) as Record<'processing-record' | 'education', TestDatabase>;
  const key = parseSealKey(newKeyPair('hub').privateKey);
  const heads = new Map<string, Link>();
  const waiting: Link[] = [];
  let last: { body: SealBody; hash: string } | null = null;
  const { migration: ownerUrl, writer: writerUrl = '', sealer: sealerUrl = '' } = record;
  return {
    record,
    journal,
    place: { ownerUrl, writerUrl, sealerUrl, log: () => {}, durability: 'any' },
    async write(chain, daysAgo, kind = 'READ', detail) {
      const about = recordOf({ operation: `${chain}#1` }, { kind, at: ago(daysAgo), detail: detail ?? null });
      const link = nextLink(heads.get(chain) ?? null, chain, canonicalJson(about));
      heads.set(chain, link);
      waiting.push(link);
      const { seq, body, hash } = link;
      await record.sql('insert into record_link (chain, seq, body, hash) values ($1, $2, $3, $4)', [
        chain,
        seq,
        body,
        hash,
      ]);
      return link;
    },
    async seal(daysAgo) {
      const links = waiting.splice(0).sort((a, b) => (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : a.seq - b.seq));
      const chains: Record<string, [number, number]> = {};
      for (const { chain, seq } of links) chains[chain] = [chains[chain]?.[0] ?? seq, seq];
      const hashes = links.map(({ hash }) => hash);
      const body = sealBody(
        last?.body ?? null,
        last?.hash ?? FIRST_SEAL_FOLLOWS,
        chains,
        hashes,
        new Date(ago(daysAgo)),
      );
      const seal = signSeal(body, key);
      last = { body, hash: seal.hash };
      const columns = [seal.number, seal.body, seal.hash, seal.keyId, seal.signature];
      await record.sql('insert into seal (number, body, hash, key_id, signature) values ($1, $2, $3, $4, $5)', columns);
    },
    links: async () =>
      (await record.sql('select chain, seq from record_link order by chain, seq')).map(
        ({ chain, seq }) => `${chain} ${seq}`,
      ),
    async [Symbol.asyncDispose]() {
      await record.drop();
      await journal.drop();
    },
  };
}
