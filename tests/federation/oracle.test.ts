import { describe, expect, test } from 'vitest';
import { type Federation, type Question, startFederation } from './federation.ts';
import { interfaceObject, sharedInterface } from './oracle/archipelago.ts';
import { difference } from './oracle/difference.ts';
import { askMonolith, lenientMonolith, monolith } from './oracle/monolith.ts';
import { questionOf } from './oracle/query-generator.ts';
import { resolversOf } from './oracle/resolvers.ts';
import { shrink } from './oracle/shrink.ts';

/** Questions for each schema; FEDERATION_QUESTIONS asks more. */
const QUESTIONS = Number(process.env.FEDERATION_QUESTIONS ?? 500);
const AT_ONCE = 8;
const FIRST_SEED = Number(process.env.FEDERATION_ORACLE_SEED ?? 1);

async function startArchipelago(typeDefs: Record<string, string>): Promise<Federation> {
  const sources = Object.entries(typeDefs).map(([name, sdl]) => [name, { typeDefs: sdl, resolvers: resolversOf(sdl) }]);
  return startFederation(Object.fromEntries(sources));
}

async function check(federation: Federation, question: Question): Promise<string | null> {
  const [federated, single, lenient] = await Promise.all([
    federation.ask(question),
    askMonolith(monolith, question),
    askMonolith(lenientMonolith, question),
  ]);
  return difference(federated, single, lenient);
}

/** Asks until five questions have failed, and makes those as small as they go. */
async function failures(federation: Federation) {
  const failed: { question: Question; seed: number }[] = [];
  let next = FIRST_SEED;
  const asker = async () => {
    while (next < FIRST_SEED + QUESTIONS && failed.length < 5) {
      const seed = next++;
      const question = questionOf(monolith, seed);
      if (await check(federation, question)) failed.push({ question, seed });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asker));
  const smallest = failed.map(async ({ question, seed }) => {
    const found = await shrink(monolith, question, async (candidate) => (await check(federation, candidate)) !== null);
    return { seed, ...found, difference: await check(federation, found) };
  });
  return Promise.all(smallest);
}

describe.each(Object.entries({ sharedInterface, interfaceObject }))('archipelago with %s', (_, typeDefs) => {
  test(`answers ${QUESTIONS} generated questions as one schema would`, { timeout: 240_000 }, async () => {
    await using federation = await startArchipelago(typeDefs);
    expect(await failures(federation)).toEqual([]);
  });
});
