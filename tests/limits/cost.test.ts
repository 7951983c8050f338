import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { COST_LIMITS } from '../../gateway/cost-limit.ts';
import { costFunction } from '../../gateway/operation-cost.ts';
import { OperationLimits } from '../../gateway/operation-limits.ts';
import { LoadedSupergraph } from '../../gateway/supergraph.ts';
import { savedExamples, variablesOf } from '../explorer/saved-examples.ts';
import { DIVISION_OF_CHILDREN, ONE_CHILD, PAGE_OF_CHILDREN } from '../questions/profile.ts';
import { SUPERGRAPH } from './front-door.ts';

const { apiSchema } = new LoadedSupergraph(SUPERGRAPH);

function cost(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(apiSchema, document)).toEqual([]);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return costFunction(apiSchema, document, operation)(variables);
}

describe('a field counts once for every row', () => {
  const asked =
    'query ($n: Int = 7) { children(first: $n) { totalCount nodes { id civilAffairs { visits(first: 3) { id visitedOn } } } } }';
  // children, totalCount, nodes; a row: id, civilAffairs, visits, three times two fields
  const rows = (count: number) => ({ fields: 3 + count * 9, largestPage: Math.max(count, 3) });

  it('given by a literal, a variable, or its default', () => {
    expect(cost(asked.replace('($n: Int = 7)', '').replace('$n', '20'))).toEqual(rows(20));
    expect(cost(asked, { n: 20 })).toEqual(rows(20));
    expect(cost(asked)).toEqual(rows(7));
  });

  it('fifty where the client says nothing or null, ten in a list without pages', () => {
    expect(cost(asked, { n: null })).toEqual(rows(50));
    expect(cost(asked.replace(' = 7', ''))).toEqual(rows(50));
    expect(cost('{ children { nodes { id } } }')).toEqual({ fields: 52, largestPage: 50 });
    expect(cost('{ division(code: "21") { subdivisions { code name } } }')).toEqual({ fields: 22, largestPage: 0 });
  });

  it('a page of nobody or of fewer costs nothing, and what is no number is refused elsewhere', () => {
    expect(cost(asked, { n: 0 }).fields).toBe(3);
    expect(cost(asked, { n: -100 }).fields).toBe(3);
    expect(cost(asked, { n: '100' })).toEqual(rows(50));
  });

  it('rows multiply down lists, edges and fragments', () => {
    expect(
      cost(
        '{ children(first: 10) { edges { cursor node { ...C } } } } fragment C on Child { civilAffairs { visits(first: 100) { id } } }',
      ),
    ).toEqual({
      // children, edges; ten rows of cursor, node, civilAffairs, visits and a hundred ids
      fields: 2 + 10 * 104,
      largestPage: 100,
    });
  });
});

describe('what people need is far from the limits', () => {
  const limits = new OperationLimits('hub');
  it.each(savedExamples)('$id $title', (example) => {
    const { fields, largestPage } = cost(example.query, variablesOf(example));
    expect(limits.problem(example.query)).toBeUndefined();
    expect(largestPage).toBeLessThanOrEqual(COST_LIMITS.page);
    expect(fields).toBeLessThan(COST_LIMITS.fields / 10);
  });

  it.each([
    ['a profile with all sections', ONE_CHILD, {}, 100],
    ['a page of fifty children with all sections', PAGE_OF_CHILDREN, { first: 50 }, 4],
    ['a page of a hundred children with all sections', PAGE_OF_CHILDREN, { first: 100 }, 2],
    ['a division with fifty children and all their sections', DIVISION_OF_CHILDREN, {}, 4],
  ])('%s', (_, query, variables, room) => {
    expect(limits.problem(query)).toBeUndefined();
    expect(cost(query, variables).fields * room).toBeLessThan(COST_LIMITS.fields);
  });
});

it.each([
  [
    'children of schools of children',
    '{ children(first: 100) { nodes { education { currentEnrolments { school { pupils(first: 100) { nodes { name } } } } } } } }',
  ],
  [
    'a hundred visits of a hundred children',
    '{ children(first: 100) { nodes { civilAffairs { visits(first: 100) { id visitedOn finding purpose __typename visitorName visitorKind source updatedAt recordedOn recordedBy } } } } }',
  ],
  [
    'every village of every township of every county',
    `{ division(code: "21") ${'{ subdivisions '.repeat(6)} { code } ${'}'.repeat(6)} }`,
  ],
])('%s pass the limit', (_, query) => {
  expect(cost(query).fields).toBeGreaterThan(COST_LIMITS.fields);
});
