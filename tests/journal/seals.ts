import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  FIRST_SEAL_FOLLOWS,
  type Seal,
  type SealBody,
  sealBody,
  sealHash,
  signSeal,
} from '../../schema/processing-record/seal.ts';
import type { WitnessRequest } from '../../schema/processing-record/witness.ts';
import type { SigningKey } from '../../schema/signing-keys.ts';
import { openSubgraph, type Subgraph } from '../../subgraphs/subgraph.ts';
import type { WitnessKeys } from '../../subgraphs/witness-keys.ts';
import { freshDatabases, type TestDatabase, testLinkageKey } from '../databases.ts';

/** A fresh Ed25519 key. */
export function newKey(keyId: string): SigningKey {
  return { keyId, key: generateKeyPairSync('ed25519').privateKey };
}

/** Links' hashes, as good as any. */
export function someLinks(count: number): string[] {
  return Array.from({ length: count }, () => randomBytes(32).toString('hex'));
}

const CHAIN = 'gateway-1.20260101t000000z.00000000';

/** A hub that seals: each seal follows the one before it. */
export class TestSealer {
  readonly key = newKey('hub');
  readonly #shown: WitnessRequest[] = [];
  #body: SealBody | null = null;

  /** The seals so far, as they are shown to a witness. */
  get shown(): readonly WitnessRequest[] {
    return this.#shown;
  }

  /** The next seal, over so many further links. */
  seal(count: number): WitnessRequest {
    const links = someLinks(count);
    const first = this.#body?.size ?? 0;
    const before = this.#shown.at(-1)?.seal.hash ?? FIRST_SEAL_FOLLOWS;
    const chains = { [CHAIN]: [first, first + count - 1] as const };
    this.#body = sealBody(this.#body, before, chains, links, new Date());
    const request = { seal: signSeal(this.#body, this.key), links };
    this.#shown.push(request);
    return request;
  }

  /** A seal that says something else, signed by the hub all the same. */
  altered({ seal, links }: WitnessRequest, change: Partial<SealBody>): WitnessRequest {
    return { seal: signSeal({ ...(JSON.parse(seal.body) as SealBody), ...change }, this.key), links };
  }
}

/** A seal with parts of its envelope replaced. */
export function withEnvelope({ seal, links }: WitnessRequest, change: Partial<Seal>): WitnessRequest {
  return { seal: { ...seal, ...change }, links };
}

/** A seal whose text is replaced and hashed anew, under the old signature. */
export function withText(request: WitnessRequest, body: string): WitnessRequest {
  return withEnvelope(request, { body, hash: sealHash(body) });
}

/** A department that witnesses: the Youth League over a fresh database. */
export interface WitnessingLeague extends AsyncDisposable {
  subgraph: Subgraph;
  database: TestDatabase;
  own: SigningKey;
  /** Another process of the same department. */
  another(): Promise<Subgraph>;
}

/** `await using league = await witnessingLeague(sealer.key)`. */
export async function witnessingLeague(hub: SigningKey | null): Promise<WitnessingLeague> {
  const database = (await freshDatabases(['youth-league']))['youth-league'] as TestDatabase;
  const own = newKey('league');
  const witness: WitnessKeys | undefined = hub
    ? { key: own, sealKeys: new Map([[hub.keyId, createPublicKey(hub.key)]]) }
    : undefined;
  const opened: Subgraph[] = [];
  const another = async () => {
    const options = { databaseUrl: database.runtime, linkageKey: testLinkageKey, durability: 'any', witness } as const;
    const subgraph = await openSubgraph('youth-league', options);
    opened.push(subgraph);
    return subgraph;
  };
  return {
    subgraph: await another(),
    database,
    own,
    another,
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((subgraph) => subgraph.close()));
      await database.drop();
    },
  };
}
