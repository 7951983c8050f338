import { sign } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { EMPTY_TREE, type MerkleFrontier, rootOf, withLeaves } from '../schema/processing-record/merkle.ts';
import {
  FIRST_SEAL_FOLLOWS,
  frontierOf,
  isSignedBy,
  type SealBody,
  sealHash,
  witnessText,
} from '../schema/processing-record/seal.ts';
import type { WitnessAnswer, WitnessRequest } from '../schema/processing-record/witness.ts';
import { parseSealBody, parseWitnessRequest } from '../schema/processing-record/witness-form.ts';
import type { WitnessKeys } from './witness-keys.ts';

/** A seal that this department has signed. */
interface WitnessedSeal {
  number: number;
  hash: string;
  tree: MerkleFrontier;
  keyId: string;
  signature: string;
}

/** A seal that was found well-formed and signed by the hub, and what it states. */
interface ShownSeal extends WitnessRequest {
  body: SealBody;
}

type Refused = Extract<WitnessAnswer, { kind: 'REFUSED' }>;

const refused = (reason: Refused['reason']): Refused => ({ kind: 'REFUSED', reason });

const SEAL = 'select number, hash, size, peaks, key_id, signature from journal.witnessed_seal';

/** Sees to it that the hub's seals follow each other (见证封印): signs a seal only when it has computed its tree itself. */
export class Witness {
  readonly #department: string;
  readonly #pool: Pool;
  readonly #keys: WitnessKeys | undefined;

  constructor(department: string, pool: Pool, keys: WitnessKeys | undefined) {
    this.#department = department;
    this.#pool = pool;
    this.#keys = keys;
  }

  /** Signs the seal or says why not; the same seal again gets the same signature. Rejects when the database does not answer. */
  async answer(asked: unknown): Promise<WitnessAnswer> {
    const keys = this.#keys;
    if (!keys) return refused('NO_KEY');
    const shown = readShown(asked, keys);
    if ('kind' in shown) return shown;
    const client = await this.#pool.connect();
    try {
      await client.query('begin; set local synchronous_commit = on');
      // several processes of one department may be asked at once
      await client.query("select pg_advisory_xact_lock(hashtext('journal.witnessed_seal'))");
      const answer = await this.#inTurn(client, shown, keys);
      await client.query('commit');
      client.release();
      return answer;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async #inTurn(client: PoolClient, shown: ShownSeal, keys: WitnessKeys): Promise<WitnessAnswer> {
    const { number, hash } = shown.seal;
    const known = await sealBy(client, `${SEAL} where number = $1`, [number]);
    if (known?.hash === hash) return { kind: 'SIGNED', keyId: known.keyId, signature: known.signature };
    const last = await sealBy(client, `${SEAL} order by number desc limit 1`, []);
    if (last && number > last.number + 1) return { kind: 'BEHIND', number: last.number };
    if (last && (number <= last.number || shown.body.previous !== last.hash)) return refused('FORK');
    const isFirst = number === 1;
    if (isFirst && shown.body.previous !== FIRST_SEAL_FOLLOWS) return refused('FORK');
    const before = last?.tree ?? (isFirst ? EMPTY_TREE : null);
    if (!isTreeRight(shown, before)) return refused('TREE');
    return this.#sign(client, shown, keys, before === null);
  }

  async #sign(client: PoolClient, shown: ShownSeal, keys: WitnessKeys, adopted: boolean): Promise<WitnessAnswer> {
    const { number, hash } = shown.seal;
    const { size, peaks } = shown.body;
    const { keyId, key } = keys.key;
    const signature = sign(null, Buffer.from(witnessText(this.#department, hash)), key).toString('base64url');
    await client.query(
      `insert into journal.witnessed_seal (number, hash, size, peaks, key_id, signature, adopted)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [number, hash, size, peaks, keyId, signature, adopted],
    );
    return { kind: 'SIGNED', keyId, signature };
  }
}

/** Everything that can be said of a seal without knowing the one before it. */
function readShown(asked: unknown, { sealKeys }: WitnessKeys): ShownSeal | Refused {
  const request = parseWitnessRequest(asked);
  const body = request && parseSealBody(request.seal.body);
  if (!request || !body) return refused('FORM');
  const { seal, links } = request;
  if (seal.number !== body.number || seal.hash !== sealHash(seal.body)) return refused('FORM');
  const key = sealKeys.get(seal.keyId);
  if (!key || !isSignedBy(seal.body, seal.signature, key)) return refused('SIGNATURE');
  return { seal, links, body };
}

/**
 * Whether the tree is the one before with the links added. Without one before (a department that begins in the middle) only
 * whether the tree agrees with itself.
 */
function isTreeRight({ body, links }: ShownSeal, before: MerkleFrontier | null): boolean {
  const stated = Object.values(body.chains).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (stated !== links.length) return false;
  const tree = before ? withLeaves(before, links) : frontierOf(body);
  const isPerfect = tree.peaks.length === tree.size.toString(2).replaceAll('0', '').length;
  return isPerfect && body.size === tree.size && body.root === rootOf(tree) && body.peaks.join() === tree.peaks.join();
}

async function sealBy(client: PoolClient, text: string, values: unknown[]): Promise<WitnessedSeal | null> {
  const { rows } = await client.query(text, values);
  const [row] = rows;
  if (!row) return null;
  const tree = { size: Number(row.size), peaks: row.peaks };
  return { number: Number(row.number), hash: row.hash, tree, keyId: row.key_id, signature: row.signature };
}
