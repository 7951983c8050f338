import type { Cosignature, Seal, SealBody } from '../../../schema/processing-record/seal.ts';
import { WITNESSES_NEEDED } from '../../../schema/processing-record/seal.ts';
import type { WitnessRequest } from '../../../schema/processing-record/witness.ts';
import { parseSealBody } from '../../../schema/processing-record/witness-form.ts';
import type { SealSession } from './seal-session.ts';

const SEAL = 'select number::float8 as number, body, hash, key_id as "keyId", signature from seal';

/** So many of the newest seals are looked at for signatures that are missing. */
const LOOKED_AT = 1_000;

const LACKING = `select newest.number from (select number, body from seal order by number desc limit ${LOOKED_AT}) newest
  where (select count(*) from seal_cosignature signed where signed.number = newest.number) < ${WITNESSES_NEEDED}`;

/** Where a department is to begin: after the last it has signed, else with what still lacks signatures, else with the newest. */
const NEXT_TO_SHOW = `select coalesce(
    (select max(number) + 1 from seal_cosignature where department = $1),
    (select min(number) from (${LACKING}) lacking),
    (select max(number) from seal))::float8 as number`;

/** The links of some ranges, in their order. */
const LINKS = `select link.hash from unnest($1::text[], $2::bigint[], $3::bigint[])
    with ordinality as range (chain, first, last, place)
  join record_link link on link.chain = range.chain and link.seq between range.first and range.last
  order by range.place, link.seq`;

type Row<T> = T & Record<string, unknown>;

export async function newestSeal(session: SealSession): Promise<Seal | null> {
  const [seal] = await session.query<Row<Seal>>(`${SEAL} order by number desc limit 1`);
  return seal ?? null;
}

export async function addSeal(session: SealSession, { number, body, hash, keyId, signature }: Seal): Promise<void> {
  await session.query('insert into seal (number, body, hash, key_id, signature) values ($1, $2, $3, $4, $5)', [
    number,
    body,
    hash,
    keyId,
    signature,
  ]);
}

/** The number of the seal that a department is to be shown next; null before the first seal. */
export async function nextToShow(session: SealSession, department: string): Promise<number | null> {
  const [row] = await session.query<{ number: number | null }>(NEXT_TO_SHOW, [department]);
  return row?.number ?? null;
}

/** A seal with the hashes of its links; null when there is no seal of that number, or it cannot be read. */
export async function witnessRequest(session: SealSession, number: number): Promise<WitnessRequest | null> {
  const [seal] = await session.query<Row<Seal>>(`${SEAL} where number = $1`, [number]);
  const body = seal && parseSealBody(seal.body);
  if (!seal || !body) return null;
  const ranges = rangesOf(body);
  const rows = await session.query<{ hash: string }>(LINKS, [
    ranges.map(([chain]) => chain),
    ranges.map(([, [first]]) => first),
    ranges.map(([, [, last]]) => last),
  ]);
  return { seal, links: rows.map(({ hash }) => hash) };
}

/** A department's signature under a seal; a second one under the same seal changes nothing. */
export async function addCosignature(session: SealSession, cosignature: Cosignature, at: Date): Promise<void> {
  const { number, department, keyId, signature } = cosignature;
  await session.query(
    `insert into seal_cosignature (number, department, key_id, signature, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [number, department, keyId, signature, at],
  );
}

/** How many of the newest seals made before then have too few signatures. */
export async function countUncosigned(session: SealSession, madeBefore: Date): Promise<number> {
  const [row] = await session.query<{ count: number }>(
    `select count(*)::int as count from seal where number in (${LACKING}) and body::jsonb ->> 'at' < $1`,
    [madeBefore.toISOString()],
  );
  return row?.count ?? 0;
}

/** A seal's ranges in the order of the tree. */
function rangesOf({ chains }: SealBody): [string, readonly [number, number]][] {
  return Object.entries(chains).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
