import { expect, it } from 'vitest';
import { startTestHub } from '../hub.ts';
import { DIVISION_OF_CHILDREN, ONE_CHILD, PAGE_OF_CHILDREN } from './profile.ts';

const DEMO = { seed: 1, children: 700 };

it('one department, one fetch, one statement: a profile costs 4, a page of 50 children 4, a division with its children 7', async () => {
  await using hub = await startTestHub({ demo: DEMO });
  const cost = async (question: string, variables: Record<string, unknown>) => {
    const before = hub.statements();
    const { data, errors } = await hub.query(question, variables);
    expect(errors).toBeUndefined();
    return { data, statements: hub.statements() - before };
  };
  const page = await cost(PAGE_OF_CHILDREN, { first: 50 });
  expect(page.data.children.nodes).toHaveLength(50);
  const profile = await cost(ONE_CHILD, { id: page.data.children.nodes[7].id });
  expect(profile.data.child).toEqual(page.data.children.nodes[7]);
  const division = await cost(DIVISION_OF_CHILDREN, { code: '210421' });
  expect(division.data.division.civilAffairs.children.nodes).toHaveLength(50);
  expect([profile.statements, page.statements, division.statements]).toEqual([4, 4, 7]);
});

it('a list never multiplies statements: one child costs as many as a hundred', async () => {
  await using hub = await startTestHub({ demo: DEMO });
  const costs: number[] = [];
  for (const first of [1, 10, 100]) {
    const before = hub.statements();
    await hub.query(PAGE_OF_CHILDREN, { first });
    costs.push(hub.statements() - before);
  }
  expect(costs).toEqual([4, 4, 4]);
});
