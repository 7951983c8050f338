import pg from 'pg';
import { CHAIN_NAME } from '../../../schema/processing-record/chain.ts';
import type { Cosignature, Seal } from '../../../schema/processing-record/seal.ts';
import { Findings } from '../../../schema/processing-record/verify-finding.ts';
import type { CosignedSeal, Trust } from '../../../schema/processing-record/verify-seals.ts';
import { wrongColumns } from './verify-columns.ts';
import { anchorFiles, anchorsIn } from './verify-folder.ts';
import { type Anchor, type Chains, PIECE, type Piece, type RecordSource } from './verify-source.ts';

/** The databases that a verification reads. */
export interface RecordDatabases {
  /** The processing record's, as a role that may read links and seals. */
  recordUrl: string;
  /** Department → its database, as a role that may read its journal. */
  journals: Readonly<Record<string, string>>;
  trust: Trust;
  /** Files of witnessed seals that departments handed over themselves, instead of those in their databases. */
  anchors?: string | null;
}

/** Chains by name through the primary key: a chain has millions of links, and there are few chains. */
const CHAINS = (table: string) => `with recursive name (chain) as (
    (select chain from ${table} order by chain limit 1)
    union all
    select (select l.chain from ${table} l where l.chain > name.chain order by l.chain limit 1)
    from name where name.chain is not null
  )
  select chain, (select min(seq)::float8 from ${table} l where l.chain = name.chain) as first,
    (select max(seq)::float8 from ${table} l where l.chain = name.chain) as last
  from name where chain is not null order by chain collate "C"`;

/** A chain longer than this is looked through for positions that lie too far off. */
const LONG = 5_000_000;
const MOST_MISSING = 100_000;
const SEALS_AT_ONCE = 1000;

/** The databases of a hub (处理记录库与部门数据库), while it runs or not. */
export async function openDatabases({ recordUrl, journals, trust, anchors }: RecordDatabases): Promise<RecordSource> {
  const pools = new Map<string, pg.Pool>();
  const pool = (url: string) => {
    const known =
      pools.get(url) ?? new pg.Pool({ connectionString: url, max: 2, application_name: 'child-data-hub verify' });
    known.on('error', () => {});
    pools.set(url, known);
    return known;
  };
  const files = anchors ? anchorFiles(anchors) : null;
  const newestOf = async (url: string, table: string) =>
    Number((await pool(url).query(`select coalesce(max(number), 0) as newest from ${table}`)).rows[0].newest);
  // in this order: what a department has witnessed was stored before
  const witnessed = new Map<string, number>();
  const witnessing = Object.entries(journals).filter(([name]) => trust.witnesses.has(name));
  for (const [name, url] of files ? [] : witnessing) witnessed.set(name, await newestOf(url, 'journal.witnessed_seal'));
  const newestSeal = await newestOf(recordUrl, 'seal');
  const recordsAt = new Date();
  return {
    recordsAt,
    trust,
    part: null,
    journals: Object.keys(journals),
    witnesses: [...(files ?? witnessed).keys()],
    chains: (department) =>
      department === null
        ? chainsIn(pool(recordUrl), recordUrl, 'record_link', null)
        : chainsIn(pool(journals[department] as string), journals[department] as string, 'journal.link', department),
    seals: (after) => sealsIn(pool(recordUrl), newestSeal, after),
    anchors: (department) => {
      const file = files?.get(department);
      return file ? anchorsIn(file) : anchorsOf(pool(journals[department] as string), witnessed.get(department) ?? 0);
    },
    wrongColumns: () => wrongColumns(pool(recordUrl)),
    close: async () => void (await Promise.all([...pools.values()].map((each) => each.end()))),
  };
}

async function chainsIn(pool: pg.Pool, url: string, table: string, department: string | null): Promise<Chains> {
  const findings = new Findings();
  const whose = department === null ? {} : { department };
  const { rows: extents } = await pool.query<Chains['extents'][number]>(CHAINS(table));
  const pieces: Piece[] = [];
  for (const extent of extents) {
    const { chain, first } = extent;
    if (!CHAIN_NAME.test(chain)) findings.add('FORM', { ...whose, chain });
    const far = extent.last - first > LONG ? await farOff(pool, table, chain) : null;
    if (far) findings.add('GAP', { ...whose, chain, seq: far.before + 1, until: far.after - 1 });
    if (far) extent.last = far.before;
    for (let from = first; from <= extent.last; from += PIECE)
      pieces.push({
        ...whose,
        chain,
        from,
        to: Math.min(extent.last, from + PIECE - 1),
        origin: { kind: 'database', url, table },
      });
  }
  return { extents, pieces, findings: findings.kept };
}

/** The first place of a chain behind which so much is missing that the rest cannot belong to it. */
async function farOff(pool: pg.Pool, table: string, chain: string): Promise<{ before: number; after: number } | null> {
  const gaps = `select seq::float8 as before, next::float8 as after
    from (select seq, lead(seq) over (order by seq) as next from ${table} where chain = $1) l
    where next > seq + ${MOST_MISSING} order by seq limit 1`;
  return (await pool.query(gaps, [chain])).rows[0] ?? null;
}

async function* sealsIn(pool: pg.Pool, newest: number, after = 0): AsyncGenerator<CosignedSeal> {
  const some = `select number::float8 as number, body, hash, key_id as "keyId", signature from seal
    where number > $1 and number <= $2 order by number limit ${SEALS_AT_ONCE}`;
  const signed = `select number::float8 as number, department, key_id as "keyId", signature from seal_cosignature
    where number > $1 and number <= $2 order by number, department`;
  for (let last = after; ; ) {
    const { rows } = await pool.query<Seal>(some, [last, newest]);
    if (rows.length === 0) return;
    const until = rows.at(-1)?.number as number;
    const cosignatures = Map.groupBy(
      (await pool.query<Cosignature>(signed, [last, until])).rows,
      ({ number }) => number,
    );
    for (const seal of rows) yield { seal, cosignatures: cosignatures.get(seal.number) ?? [] };
    last = until;
  }
}

async function* anchorsOf(pool: pg.Pool, newest: number): AsyncGenerator<Anchor> {
  const some = `select number::float8 as number, hash, key_id as "keyId", signature from journal.witnessed_seal
    where number > $1 and number <= $2 order by number limit ${SEALS_AT_ONCE}`;
  for (let last = 0; ; ) {
    const { rows } = await pool.query<Anchor>(some, [last, newest]);
    yield* rows;
    if (rows.length === 0) return;
    last = rows.at(-1)?.number as number;
  }
}
