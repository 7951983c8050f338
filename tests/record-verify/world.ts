import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Anchor } from '../../gateway/processing-record/verification/verify-source.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { type Link, nextLink } from '../../schema/processing-record/chain.ts';
import type { ChainHead, JournalEntry, ProcessingRecord } from '../../schema/processing-record/record.ts';
import {
  type Cosignature,
  type Seal,
  type SealBody,
  type SealingKey,
  sealBody,
  signSeal,
  witnessText,
} from '../../schema/processing-record/seal.ts';

export const DEPARTMENTS = ['civil-affairs', 'education', 'youth-league'] as const;

const newKey = (keyId: string): SealingKey => ({ keyId, key: generateKeyPairSync('ed25519').privateKey as KeyObject });

/** The keys of all worlds. */
const KEYS = {
  hub: newKey('hub-1'),
  witnesses: Object.fromEntries(DEPARTMENTS.map((name) => [name, newKey(`w-${name}`)])) as Record<string, SealingKey>,
};

const publicHalf = ({ keyId, key }: SealingKey) =>
  `${keyId}:${createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')}`;

/** All public keys as the environment and `keys.json` state them. */
export const PUBLIC_KEYS = {
  hub: publicHalf(KEYS.hub),
  witnesses: DEPARTMENTS.map((name) => `${name}=${publicHalf(KEYS.witnesses[name] as SealingKey)}`).join(','),
};

/** Everything that a hub and its departments have kept. */
export interface Kept {
  /** Chain → its links. */
  records: Map<string, Link[]>;
  seals: Seal[];
  cosignatures: Cosignature[];
  journals: Record<string, Link[]>;
  witnessed: Record<string, Anchor[]>;
  recordsAt: Date;
}

/** The department's signature of a seal. */
export function cosign(department: string, hash: string): { keyId: string; signature: string } {
  const { keyId, key } = KEYS.witnesses[department] as SealingKey;
  return { keyId, signature: sign(null, Buffer.from(witnessText(department, hash)), key).toString('base64url') };
}

/** A record with the members that every one has. */
export function record(given: Partial<ProcessingRecord> & Pick<ProcessingRecord, 'kind' | 'at' | 'operation'>): string {
  const whole: ProcessingRecord = {
    name: 'childProfile',
    document: null,
    viewer: null,
    purpose: null,
    ground: null,
    asked: [],
    groups: [],
    rows: {},
    denied: {},
    departments: {},
    basis: { policy: 'p1', agreements: [] },
    acts: [],
    milliseconds: 12,
    result: 'OK',
    code: null,
    detail: null,
    ...given,
  };
  return canonicalJson(whole);
}

/** A journal entry with the members that every one has. */
export function entry(given: Partial<JournalEntry> & Pick<JournalEntry, 'at' | 'operation' | 'head'>): string {
  const nothing = { asked: [], groups: [], rows: {}, denied: {}, viewer: null, purpose: null, ground: null };
  return canonicalJson({ ...nothing, kind: 'ANSWER', acts: [], actKind: null, ...given });
}

/** Appends to a chain of links. */
export function append(links: Link[], chain: string, body: string): ChainHead {
  const last = links.filter((link) => link.chain === chain).at(-1);
  const link = nextLink(last ? { chain, seq: last.seq, hash: last.hash } : null, chain, body);
  links.push(link);
  return { chain, seq: link.seq, hash: link.hash };
}

/** The seal over what chains have up to now, or null when there is nothing new. */
export function sealOver(
  kept: Pick<Kept, 'records' | 'seals'>,
  at: Date,
  upTo?: ReadonlyMap<string, number>,
): Seal | null {
  const sealed = new Map<string, number>();
  for (const { body } of kept.seals)
    for (const [chain, [, to]] of Object.entries((JSON.parse(body) as SealBody).chains)) sealed.set(chain, to);
  const chains: Record<string, [number, number]> = {};
  const hashes: string[] = [];
  for (const chain of [...kept.records.keys()].sort()) {
    const from = (sealed.get(chain) ?? -1) + 1;
    const links = (kept.records.get(chain) as Link[]).filter(
      ({ seq }) => seq >= from && seq <= (upTo?.get(chain) ?? seq),
    );
    if (links.length === 0 || (upTo && !upTo.has(chain))) continue;
    chains[chain] = [from, from + links.length - 1];
    hashes.push(...links.map(({ hash }) => hash));
  }
  if (hashes.length === 0) return null;
  const before = kept.seals.at(-1);
  const body = before ? (JSON.parse(before.body) as SealBody) : null;
  return signSeal(sealBody(body, before?.hash ?? '0'.repeat(64), chains, hashes, at), KEYS.hub);
}
