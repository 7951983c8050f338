import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAnswer } from './expect-answer.ts';
import { type Federation, startFederation } from './federation.ts';
import type { Fixture } from './fixture.ts';

const folder = new URL('fixtures/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .sort();
const fixtures = await Promise.all(
  files.map(async (file) => ((await import(new URL(file, folder).href)) as { fixture: Fixture }).fixture),
);

describe.each(fixtures)('$name', ({ subgraphs, cases }) => {
  let federation: Federation;
  beforeAll(async () => {
    federation = await startFederation(subgraphs);
  });
  afterAll(() => federation?.[Symbol.asyncDispose]());

  test.each(cases)('$title', async (wanted) => {
    const { query, variables, operationName } = wanted;
    expectAnswer(await federation.ask({ query, variables, operationName }), wanted);
  });
});

test('the suite asks more than 120 questions', () => {
  expect(fixtures.flatMap(({ cases }) => cases).length).toBeGreaterThan(120);
});
