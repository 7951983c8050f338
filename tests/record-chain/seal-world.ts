import { createPublicKey } from 'node:crypto';
import pg from 'pg';
import type { Department } from '../../gateway/department.ts';
import { type Sealer, type SealerOptions, startSealer } from '../../gateway/processing-record/seals/sealer.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { type Link, nextLink } from '../../schema/processing-record/chain.ts';
import { parseSealKey, parseWitnessKey } from '../../schema/processing-record/keys.ts';
import type { Seal, SealBody, SealingKey } from '../../schema/processing-record/seal.ts';
import type { WitnessAnswer } from '../../schema/processing-record/witness.ts';
import { newKeyPair } from '../../schema/signing-keys.ts';
import { Witness } from '../../subgraphs/journal-witness.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';

/** A department that witnesses, over its own journal, and can be away. */
export interface TestWitness {
  department: Department;
  isAway: boolean;
  database: TestDatabase;
  /** What it has answered, in order. */
  answers: WitnessAnswer[];
}

/** A record with its seals, and departments that witness them. */
export interface SealWorld {
  record: TestDatabase;
  witnesses: Record<string, TestWitness>;
  key: SealingKey;
  /** What sealers have logged. */
  logged: Record<string, unknown>[];
  /** A gateway's sealer; it seals when told to only. */
  sealer(options?: Partial<SealerOptions>): Sealer;
  /** Adds so many links to a chain, as gateways do; gives the newest. */
  append(chain: string, count: number, after?: Link | null): Promise<Link>;
  seals(): Promise<Seal[]>;
  bodies(): Promise<SealBody[]>;
  /** Which departments have signed which seal: `1 education`. */
  cosigned(): Promise<string[]>;
  /** Changes what may not be changed, as somebody with the owner's rights would. */
  tamper(text: string): Promise<void>;
  /** Stops all sealers and empties all tables: nothing was ever recorded. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const RECORD_TABLES = ['record_link', 'seal', 'seal_cosignature', 'sealed_range'];

/** A key of its own, under that id. */
const newSealKey = (id: string): SealingKey => parseSealKey(newKeyPair(id).privateKey);

/** Fresh databases for all of them. */
export async function sealWorld(names = ['civil-affairs', 'education']): Promise<SealWorld> {
  const key = newSealKey('hub');
  const databases = await freshDatabases(['processing-record', ...names]);
  const record = databases['processing-record'] as TestDatabase;
  const pools: pg.Pool[] = [];
  const witnesses = Object.fromEntries(
    names.map((name) => {
      const database = databases[name] as TestDatabase;
      const pool = new pg.Pool({ connectionString: database.runtime, max: 2 });
      pools.push(pool);
      return [name, testWitness(name, database, pool, key)];
    }),
  );
  const departments = new Map(Object.entries(witnesses).map(([name, { department }]) => [name, department]));
  const logged: Record<string, unknown>[] = [];
  const sealers: Sealer[] = [];
  const seals = () =>
    record.sql<Seal & Record<string, unknown>>(
      'select number::float8 as number, body, hash, key_id as "keyId", signature from seal order by number',
    );
  return {
    record,
    witnesses,
    key,
    logged,
    sealer(options = {}) {
      const log = (entry: Record<string, unknown>) => logged.push(entry);
      const databaseUrl = record.sealer as string;
      const ours = { databaseUrl, key, departments: () => departments, log, everyMs: 3_600_000, ...options };
      sealers.push(startSealer(ours));
      return sealers.at(-1) as Sealer;
    },
    append: (chain, count, after = null) => append(record, chain, count, after),
    seals,
    bodies: async () => (await seals()).map(({ body }) => JSON.parse(body)),
    async cosigned() {
      const rows = await record.sql('select number, department from seal_cosignature order by number, department');
      return rows.map(({ number, department }) => `${number} ${department}`);
    },
    tamper: (text) => unprotected(record, RECORD_TABLES, text),
    async reset() {
      await Promise.all(sealers.splice(0).map((sealer) => sealer.stop()));
      logged.length = 0;
      await unprotected(record, RECORD_TABLES, `truncate ${RECORD_TABLES.join(', ')}`);
      for (const witness of Object.values(witnesses)) {
        Object.assign(witness, { isAway: false, answers: [] });
        await unprotected(witness.database, ['journal.witnessed_seal'], 'truncate journal.witnessed_seal');
      }
    },
    async close() {
      await Promise.all(sealers.map((sealer) => sealer.stop()));
      await Promise.all(pools.map((pool) => pool.end()));
      await Promise.all(Object.values(databases).map((database) => database.drop()));
    },
  };
}

/** Runs something as the owner of the tables, who has put their protection aside. */
async function unprotected(database: TestDatabase, tables: readonly string[], text: string): Promise<void> {
  const turn = (how: string) => tables.map((table) => `alter table ${table} ${how} trigger user`).join('; ');
  await database.sql(`${turn('disable')}; ${text}; ${turn('enable')}`);
}

function testWitness(name: string, database: TestDatabase, pool: pg.Pool, seal: SealingKey): TestWitness {
  const sealKeys = new Map([[seal.keyId, createPublicKey(seal.key)]]);
  const witness = new Witness(name, pool, { key: parseWitnessKey(newKeyPair(name).privateKey), sealKeys });
  const made: TestWitness = { department: null as never, isAway: false, database, answers: [] };
  const answer: Department['witness'] = async (request) => {
    if (made.isAway) throw Object.assign(new Error(name), { reason: 'connection' });
    made.answers.push(await witness.answer(request));
    return made.answers.at(-1) as WitnessAnswer;
  };
  made.department = { name, witness: answer } as Department;
  return made;
}

async function append(record: TestDatabase, chain: string, count: number, after: Link | null): Promise<Link> {
  const links: Link[] = [];
  for (let made = 0; made < count; made++) {
    const last = links.at(-1) ?? after;
    links.push(nextLink(last, chain, canonicalJson({ at: '2026-11-23T05:30:00.000Z', number: made, text: '测试' })));
  }
  await record.sql(
    'insert into record_link (chain, seq, body, hash) select $1, * from unnest($2::bigint[], $3::text[], $4::text[])',
    [chain, links.map(({ seq }) => seq), links.map(({ body }) => body), links.map(({ hash }) => hash)],
  );
  return links.at(-1) as Link;
}
