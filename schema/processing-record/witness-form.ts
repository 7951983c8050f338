import { type Is, isCount, isHash, isText, listOf, mapOf, objectOf, oneOf } from '../json-shape.ts';
import { canonicalJson } from './canonical-json.ts';
import { CHAIN_NAME } from './chain.ts';
import type { SealBody } from './seal.ts';
import type { WitnessAnswer, WitnessRequest } from './witness.ts';

const isNumber: Is = (value) => isCount(value) && (value as number) > 0;
const isRange: Is = (value) => {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(isCount)) return false;
  return value[0] <= value[1];
};
const isInstant: Is = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const isSignature: Is = (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{86}$/.test(value);

const isRequest = objectOf({
  seal: objectOf({ number: isNumber, body: isText, hash: isHash, keyId: isText, signature: isSignature }),
  links: listOf(isHash),
});

const isBody = objectOf({
  number: isNumber,
  at: isInstant,
  previous: isHash,
  chains: mapOf(isRange),
  size: isCount,
  root: isHash,
  peaks: listOf(isHash),
});

const ANSWERS: readonly Is[] = [
  objectOf({ kind: oneOf(['SIGNED']), keyId: isText, signature: isSignature }),
  objectOf({ kind: oneOf(['BEHIND']), number: isCount }),
  objectOf({ kind: oneOf(['REFUSED']), reason: oneOf(['NO_KEY', 'FORM', 'SIGNATURE', 'FORK', 'TREE']) }),
];

/** A witness request (见证请求) received as JSON; null when it is not one. */
export function parseWitnessRequest(value: unknown): WitnessRequest | null {
  return isRequest(value) ? (value as WitnessRequest) : null;
}

/** A witness's answer (见证答复) received as JSON; null when it is not one. */
export function parseWitnessAnswer(value: unknown): WitnessAnswer | null {
  return ANSWERS.some((is) => is(value)) ? (value as WitnessAnswer) : null;
}

/** What a seal states, when its text is the one text of it; else null. */
export function parseSealBody(text: string): SealBody | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isBody(value) || canonicalJson(value) !== text) return null;
  const body = value as SealBody;
  return Object.keys(body.chains).every((chain) => CHAIN_NAME.test(chain)) ? body : null;
}
