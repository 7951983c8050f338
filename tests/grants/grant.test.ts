import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { type GrantRefusal, isFor, type ReadGrant, readGrant, signGrant } from '../../schema/grant.ts';
import { newGrantPair, parseGrantKeys, parseGrantSigner } from '../../schema/grant-keys.ts';
import { grant, officer, publicKeys, publicKeysText, signer } from './sample.ts';

const now = new Date('2026-11-23T08:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const body = Buffer.from('{"query":"{ __typename }","variables":{}}');
const token = signGrant(signer, grant, body, now);
const read = (given: string | undefined, at = now) => readGrant(given, publicKeys, 'youth-league', at);
const accepted = read(token) as ReadGrant;

/** The claims as a gateway writes them, to be changed by a forger. */
const claims = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString()) as Record<
  string,
  unknown
>;
const header = { alg: 'EdDSA', typ: 'JWT', kid: '2026-11' };
const forged = (changed: Record<string, unknown>, changedHeader: Record<string, unknown> = {}) =>
  new SignJWT({ ...claims, ...changed }).setProtectedHeader({ ...header, ...changedHeader }).sign(signer.key);

test('a grant says who asks what of whom, for what, under which policy', () => {
  const { id, bodyHash, ...said } = accepted;
  expect(said).toEqual({
    ...grant,
    gateway: 'gateway-1',
    issuedAt: now.getTime() / 1000,
    expiresAt: now.getTime() / 1000 + 30,
  });
  expect(id).toMatch(/^[\w-]{22}$/);
  expect(bodyHash).toMatch(/^[\w-]{43}$/);
});

test('it is an ordinary JWT over Ed25519', async () => {
  const key = [...publicKeys.values()][0];
  const { payload, protectedHeader } = await jwtVerify(token, key as never, { currentDate: now });
  expect([payload.aud, payload.vwr, protectedHeader]).toEqual(['youth-league', officer, header]);
});

test('two grants for the same request differ', () => {
  expect(signGrant(signer, grant, body, now)).not.toBe(token);
});

test('one byte more, less or other in the body is not what it was given for', () => {
  expect(isFor(accepted, body)).toBe(true);
  for (const other of [Buffer.concat([body, Buffer.from(' ')]), body.subarray(1), Buffer.from(body).fill('}', 0, 1)])
    expect(isFor(accepted, other)).toBe(false);
});

describe('times', () => {
  const outcome = (at: Date) => (typeof read(token, at) === 'string' ? read(token, at) : 'accepted');

  test('it holds for thirty seconds, and five before its time for clocks that differ', () => {
    expect([-6, -5, 0, 29, 30].map((seconds) => outcome(later(seconds)))).toEqual([
      'time',
      'accepted',
      'accepted',
      'accepted',
      'time',
    ]);
  });

  test('a life of 31 seconds, none, or a negative one is refused', async () => {
    const iat = claims.iat as number;
    for (const exp of [iat + 31, iat, iat - 1]) expect(read(await forged({ exp }))).toBe('time');
    expect(read(await forged({ iat: iat - 1, exp: iat + 30 }))).toBe('time');
    expect(read(await forged({ iat: iat + 6, exp: iat + 36 }))).toBe('time');
  });
});

describe('forgeries', () => {
  const spki = Buffer.from(publicKeysText.split(':')[1] as string, 'base64');
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const hs256 = (secret: Buffer | string) => {
    const signed = `${encoded({ ...header, alg: 'HS256' })}.${token.split('.')[1]}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };
  const stranger = parseGrantSigner(newGrantPair('2026-11').privateKey, 'gateway-1');
  const [head, payload, signature] = token.split('.') as [string, string, string];

  const cases: [string, GrantRefusal, () => string | undefined | Promise<string>][] = [
    ['nothing', 'missing', () => undefined],
    ['an empty text', 'form', () => ''],
    ['two parts', 'signature', () => `${head}.${payload}`],
    ['four parts', 'form', () => `${token}.`],
    ['nine kilobytes', 'form', () => `${token}${'A'.repeat(9_000)}`],
    ['alg none', 'form', () => new UnsecuredJWT(claims).encode()],
    ['alg none with our key id', 'form', () => `${encoded({ ...header, alg: 'none' })}.${payload}.`],
    ['alg EdDSA without a signature', 'signature', () => `${head}.${payload}.`],
    ['HS256 with the public key as secret', 'form', () => hs256(spki)],
    ['HS256 with the public key as configured', 'form', () => hs256(publicKeysText)],
    ['an HMAC under the header EdDSA', 'signature', () => `${head}.${payload}.${hs256(spki).split('.')[2]}`],
    ['a key of its own in the header', 'form', () => forged({}, { jwk: signer.key.export({ format: 'jwk' }) })],
    ['a critical extension', 'form', () => `${encoded({ ...header, crit: ['exp'] })}.${payload}.${signature}`],
    ['an unknown key', 'key', () => signGrant({ ...signer, keyId: '2026-10' }, grant, body, now)],
    ["another gateway's key under our id", 'signature', () => signGrant(stranger, grant, body, now)],
    [
      'another viewer under the old signature',
      'signature',
      () => `${head}.${encoded({ ...claims, vwr: { ...officer, division: '21' } })}.${signature}`,
    ],
    ['another department', 'department', () => forged({ aud: 'education' })],
    ['several departments', 'claims', () => forged({ aud: ['youth-league', 'education'] })],
    ['a role that does not exist', 'claims', () => forged({ vwr: { ...officer, role: 'ROOT' } })],
    ['a right that does not exist', 'claims', () => forged({ vwr: { ...officer, rights: ['EVERYTHING'] } })],
    ['a purpose that does not exist', 'claims', () => forged({ pur: 'CURIOSITY' })],
    ['an act that does not exist', 'claims', () => forged({ act: 'shutdown' })],
    ['a claim too many', 'claims', () => forged({ admin: true })],
    ['times that are texts', 'claims', () => forged({ vwr: null, fresh: '0' })],
    ['no identifier', 'claims', () => forged({ jti: '' })],
  ];

  test.each(cases)('%s is refused (%s)', async (_what, reason, make) => {
    expect(read(await make())).toBe(reason);
  });

  test('what a forger changes of a claim, a key holder may say: it is the signature that counts', async () => {
    expect(await forged({}).then((same) => read(same))).toEqual(accepted);
  });
});

test('during a change of keys both are accepted, afterwards only the new one', () => {
  const next = newGrantPair('2026-12');
  const nextToken = signGrant(parseGrantSigner(next.privateKey, 'gateway-1'), grant, body, now);
  const outcome = (text: string) =>
    [token, nextToken].map((each) => typeof readGrant(each, parseGrantKeys(text), 'youth-league', now));
  expect(outcome(publicKeysText)).toEqual(['object', 'string']);
  expect(outcome(`${publicKeysText},${next.publicKey}`)).toEqual(['object', 'object']);
  expect(outcome(next.publicKey)).toEqual(['string', 'object']);
});
