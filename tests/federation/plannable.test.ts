import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { ClientAliases } from '../../gateway/client-aliases.ts';
import { plannableSupergraph } from '../../gateway/plannable-supergraph.ts';
import { startGateway } from '../../gateway/start.ts';
import { openToAll } from '../open-access.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { stewardOf } from '../sessions.ts';
import { asHeader, testSignIn } from '../test-sign-in.ts';
import { ask, composeSupergraph, serveSubgraphs } from './federation.ts';
import { fixture as mill } from './fixtures/requires-of-requires.ts';

/** Somebody who has signed in: everything of the mill is open to them. */
const MILLER = { viewer: stewardOf('miller') };

test('the hub plans on its supergraph as it is', () => {
  const document = parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  const plannable = plannableSupergraph(document, new ClientAliases(document));
  expect(plannable.document).toBe(document);
  expect([plannable.departments.size, plannable.plannedFields.size]).toEqual([0, 0]);
});

test('a field that is planned apart is answered by, and told of, its own department', async () => {
  const served = await serveSubgraphs(mill.subgraphs);
  const urls = Object.fromEntries(Object.entries(served).map(([name, { url }]) => [name, { url }]));
  const supergraph = composeSupergraph(mill.subgraphs, {}, openToAll);
  const policy = async () => null;
  const gateway = await startGateway({
    supergraph,
    subgraphs: urls,
    port: 0,
    log: () => {},
    signIn: testSignIn,
    recorder: new MemoryRecorder(),
    policy,
  });
  try {
    const answer = await ask(gateway.url, { query: '{ sack { bread flour } }' }, asHeader(MILLER));
    expect(answer.data).toEqual({ sack: { bread: 18, flour: 9 } });
    const { extensions } = answer as unknown as {
      extensions: { departments: { department: string; status: string }[] };
    };
    expect(extensions.departments.map(({ department, status }) => [department, status])).toEqual([
      ['baker', 'OK'],
      ['farmer', 'OK'],
      ['miller', 'OK'],
    ]);
  } finally {
    await gateway.stop();
    await Promise.all(Object.values(served).map((subgraph) => subgraph[Symbol.asyncDispose]()));
  }
});
