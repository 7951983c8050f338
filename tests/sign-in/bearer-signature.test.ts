import { type CryptoKey, exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BearerGateway, bearer, OFFICER_CLAIMS, startBearerGateway } from './bearer-gateway.ts';
import { AUDIENCE, newKey } from './provider.ts';
import { codeOf } from './test-sign-in.ts';

let at: BearerGateway;
beforeAll(async () => {
  at = await startBearerGateway();
});
afterAll(() => at?.[Symbol.asyncDispose]());

test('a token without signature, or signed with the public key as a shared secret, is refused', async () => {
  const { url, key } = at.provider;
  const unsigned = new UnsecuredJWT({ ...OFFICER_CLAIMS })
    .setIssuer(url)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('5m');
  const secret = new TextEncoder().encode(await exportSPKI(key.publicKey));
  const shared = new SignJWT({ ...OFFICER_CLAIMS })
    .setIssuer(url)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('5m');
  const hs256 = await shared.setProtectedHeader({ alg: 'HS256', kid: key.id }).sign(secret);
  for (const token of [unsigned.encode(), hs256]) {
    expect(await codeOf(await at.gateway.ask(bearer(token)))).toEqual([401, 'TOKEN_REFUSED']);
  }
});

test.each(['RS384', 'RS512', 'PS384', 'ES384', 'ES512'])('a signature by %s is not on the list', async (algorithm) => {
  const { privateKey } = await newKey(algorithm);
  expect(await codeOf(await at.gateway.ask(bearer(await forged(privateKey, algorithm))))).toEqual([
    401,
    'TOKEN_REFUSED',
  ]);
});

test('a token signed with a key of the attacker is refused, whichever key name it gives', async () => {
  const { privateKey } = await newKey('RS256');
  for (const kid of [at.provider.key.id, 'unknown']) {
    expect(await codeOf(await at.gateway.ask(bearer(await forged(privateKey, 'RS256', kid))))).toEqual([
      401,
      'TOKEN_REFUSED',
    ]);
  }
});

test('a token whose claims were changed after signing is refused', async () => {
  const [header, , signature] = (await at.provider.token(OFFICER_CLAIMS)).split('.');
  const other = (await at.provider.token({ ...OFFICER_CLAIMS, hub_division: '21' })).split('.')[1];
  expect(await codeOf(await at.gateway.ask(bearer(`${header}.${other}.${signature}`)))).toEqual([401, 'TOKEN_REFUSED']);
});

test('many unknown key names make the keys be fetched once in a while, not once each', async () => {
  const { privateKey } = await newKey('RS256');
  await new Promise((resolve) => setTimeout(resolve, 250));
  const before = at.provider.keyFetches;
  const tokens = await Promise.all(
    Array.from({ length: 20 }, (_, index) => forged(privateKey, 'RS256', `unknown-${index}`)),
  );
  const answers = await Promise.all(tokens.map((token) => at.gateway.ask(bearer(token))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect(at.provider.keyFetches - before).toBeLessThanOrEqual(2);
});

test('when the provider changes its key, tokens of the new key are accepted at once and those of the old one no longer', async () => {
  const old = await at.provider.token(OFFICER_CLAIMS);
  expect((await at.gateway.ask(bearer(old))).status).toBe(200);
  await at.provider.rotate();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect((await at.askWith({})).status).toBe(200);
  expect(await codeOf(await at.gateway.ask(bearer(old)))).toEqual([401, 'TOKEN_REFUSED']);
});

test('while the provider is down, its known keys go on working', async () => {
  at.provider.isDown = true;
  try {
    expect((await at.askWith({})).status).toBe(200);
  } finally {
    at.provider.isDown = false;
  }
});

async function forged(key: CryptoKey, algorithm: string, kid = at.provider.key.id): Promise<string> {
  const claims = new SignJWT({ ...OFFICER_CLAIMS }).setIssuer(at.provider.url).setAudience(AUDIENCE);
  return claims.setIssuedAt().setExpirationTime('5m').setProtectedHeader({ alg: algorithm, kid }).sign(key);
}
