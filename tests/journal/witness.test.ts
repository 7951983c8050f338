import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { localDepartment } from '../../gateway/local-department.ts';
import { RemoteDepartment } from '../../gateway/remote-department.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { isSignedBy, signSeal, witnessText } from '../../schema/processing-record/seal.ts';
import type { WitnessAnswer, WitnessRequest } from '../../schema/processing-record/witness.ts';
import { serveSubgraph } from '../../subgraphs/serve.ts';
import { publicKeys, signer } from '../grants/sample.ts';
import {
  newKey,
  someLinks,
  TestSealer,
  type WitnessingLeague,
  withEnvelope,
  withText,
  witnessingLeague,
} from './seals.ts';

const refused = (reason: string) => ({ kind: 'REFUSED', reason });
const SIGNED = { kind: 'SIGNED', keyId: 'league', signature: expect.any(String) };

/** Whether an answer is the League's own signature under that seal. */
function isSigned(league: WitnessingLeague, { seal }: WitnessRequest, answer: WitnessAnswer): boolean {
  const key = createPublicKey(league.own.key);
  return answer.kind === 'SIGNED' && isSignedBy(witnessText('youth-league', seal.hash), answer.signature, key);
}

describe('a department witnesses the seals of the processing record', () => {
  test('seals that follow each other are signed, each once, whatever their size', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    for (const count of [1, 2, 1, 700, 5, 64, 1]) {
      const shown = sealer.seal(count);
      const answer = await league.subgraph.witness(shown);
      expect(isSigned(league, shown, answer)).toBe(true);
      expect(await league.subgraph.witness(shown)).toEqual(answer);
    }
    expect(await league.database.sql('select number::int, size::int, adopted from journal.witnessed_seal')).toEqual(
      [1, 3, 4, 704, 709, 773, 774].map((size, index) => ({ number: index + 1, size, adopted: false })),
    );
  });

  test('whoever missed seals says which it saw last, and catches up', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    const [one, two, three] = [sealer.seal(3), sealer.seal(4), sealer.seal(5)];
    expect(await league.subgraph.witness(one)).toEqual(SIGNED);
    expect(await league.subgraph.witness(three)).toEqual({ kind: 'BEHIND', number: 1 });
    expect(await league.subgraph.witness(two)).toEqual(SIGNED);
    expect(await league.subgraph.witness(three)).toEqual(SIGNED);
  });

  test('a department that has seen none begins with any, notes that it did, and checks from there', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    const [, two, three] = [sealer.seal(3), sealer.seal(4), sealer.seal(5)];
    expect(await league.subgraph.witness(sealer.altered(two, { size: 9 }))).toEqual(refused('TREE'));
    expect(await league.subgraph.witness(two)).toEqual(SIGNED);
    expect(await league.subgraph.witness({ ...three, links: someLinks(5) })).toEqual(refused('TREE'));
    expect(await league.subgraph.witness(three)).toEqual(SIGNED);
    expect(await league.database.sql('select number::int, adopted from journal.witnessed_seal')).toEqual([
      { number: 2, adopted: true },
      { number: 3, adopted: false },
    ]);
  });

  test('a second history is refused: another seal of a known number, or one that follows another seal', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    const [one, two] = [sealer.seal(3), sealer.seal(4)];
    await league.subgraph.witness(one);
    await league.subgraph.witness(two);
    const three = sealer.seal(5);
    const others = [
      sealer.altered(two, { at: '2026-01-01T00:00:00.000Z' }),
      sealer.altered(one, { at: '2026-01-01T00:00:00.000Z' }),
      sealer.altered(three, { previous: one.seal.hash }),
    ];
    for (const other of others) expect(await league.subgraph.witness(other)).toEqual(refused('FORK'));
    expect(await league.subgraph.witness(three)).toEqual(SIGNED);
  });

  test('a first seal that claims to follow another is refused', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    const one = sealer.seal(3);
    expect(await league.subgraph.witness(sealer.altered(one, { previous: '1'.repeat(64) }))).toEqual(refused('FORK'));
  });

  test('a tree that is not the links shown is refused: one changed, left out, added or moved, or another sum', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    await league.subgraph.witness(sealer.seal(5));
    const two = sealer.seal(6);
    const [first, second, ...rest] = two.links as [string, string, ...string[]];
    const lists = [
      [...someLinks(1), second, ...rest],
      [second, ...rest],
      [...two.links, first],
      [second, first, ...rest],
    ];
    for (const links of lists) expect(await league.subgraph.witness({ ...two, links })).toEqual(refused('TREE'));
    const { peaks } = JSON.parse(two.seal.body) as { peaks: string[] };
    for (const change of [{ size: 12 }, { root: '2'.repeat(64) }, { peaks: peaks.toReversed() }, { chains: {} }])
      expect(await league.subgraph.witness(sealer.altered(two, change))).toEqual(refused('TREE'));
    expect(await league.subgraph.witness(two)).toEqual(SIGNED);
  });

  test('what the hub has not signed is refused, as is what is no seal', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    const one = sealer.seal(3);
    const body = JSON.parse(one.seal.body);
    const unsigned = [
      withEnvelope(one, { keyId: 'other' }),
      { ...one, seal: signSeal(body, newKey('hub')) },
      withText(one, canonicalJson({ ...body, size: 4 })),
    ];
    expect(await Promise.all(unsigned.map((each) => league.subgraph.witness(each)))).toEqual(
      Array(3).fill(refused('SIGNATURE')),
    );
    const formless = [
      null,
      {},
      { ...one, links: ['no hash'] },
      { ...one, more: 1 },
      withEnvelope(one, { hash: '0'.repeat(64) }),
      withEnvelope(one, { number: 2 }),
      withText(one, JSON.stringify(body, null, 1)),
      withText(one, canonicalJson({ ...body, more: 1 })),
      sealer.altered(one, { chains: { 'Not A Chain': [0, 2] } }),
      sealer.altered(one, { chains: { a: [2, 0] } }),
    ];
    for (const each of formless) expect(await league.subgraph.witness(each as never)).toEqual(refused('FORM'));
    expect(await league.database.sql('select number from journal.witnessed_seal')).toEqual([]);
  });

  test('a department without a key signs nothing', async () => {
    await using league = await witnessingLeague(null);
    expect(await league.subgraph.witness(new TestSealer().seal(1))).toEqual(refused('NO_KEY'));
  });

  test('asked by many at once, in two processes, it signs one history', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    const other = await league.another();
    const one = sealer.seal(3);
    const rival = sealer.altered(one, { at: '2026-01-01T00:00:00.000Z' });
    const asked = Array.from({ length: 16 }, (_, at) =>
      (at % 2 ? other : league.subgraph).witness(at % 4 < 2 ? one : rival),
    );
    const kinds = (await Promise.all(asked)).map((answer) => answer.kind);
    expect(kinds.filter((kind) => kind === 'SIGNED')).toHaveLength(8);
    expect(await league.database.sql('select number::int from journal.witnessed_seal')).toEqual([{ number: 1 }]);
  });

  test('far away it answers as in this process, and only to a gateway of the hub', async () => {
    const sealer = new TestSealer();
    await using league = await witnessingLeague(sealer.key);
    const served = { ...(await league.another()), close: async () => undefined };
    const { url, stop } = await serveSubgraph(served, '127.0.0.1', 0, () => publicKeys);
    const breaker = { failures: 5, halfOpenAfterMs: 1_000 };
    const remote = new RemoteDepartment('youth-league', { url, timeoutMs: 5_000, breaker, signer });
    const local = localDepartment('youth-league', league.subgraph, 5_000);
    const [one, two, three] = [sealer.seal(3), sealer.seal(20_000), sealer.seal(1)];
    for (const shown of [one, three, two, sealer.altered(one, { size: 1 }), { ...three, links: [] }, three]) {
      const answer = await remote.witness(shown);
      expect(await local.witness(shown)).toEqual(answer);
    }
    expect(await remote.witness({} as never)).toEqual(refused('FORM'));
    expect((await fetch(new URL('witness', url), { method: 'POST', body: JSON.stringify(one) })).status).toBe(401);
    await remote.close();
    await stop();
  });
});
