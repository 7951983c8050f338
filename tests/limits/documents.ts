import { getIntrospectionQuery } from 'graphql';
import type { Limits } from '../../gateway/operation-limits.ts';

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

const child = (selection: string) => `{ child(id: "x") { ${selection} } }`;

/** For each limit of size: a document that holds `count` of what is limited, and whether it needs planning. */
export interface LimitedDocument {
  limit: keyof Limits;
  what: string;
  document(count: number): string;
  /** Introspection is answered by the gateway itself. */
  isIntrospection?: true;
}

const introspection = (limit: keyof Limits, what: string, document: (count: number) => string): LimitedDocument => ({
  limit,
  what,
  document,
  isIntrospection: true,
});

/** Nineteen tokens stand around the values. */
const tokens = (count: number) =>
  `{ children(first: 1 filter: { categories: [${'LEFT_BEHIND '.repeat(count - 19)}] }) { totalCount } }`;

/** Documents that are valid but for their size. */
export const LIMITED: readonly LimitedDocument[] = [
  { limit: 'characters', what: 'characters', document: (count) => '{ child(id: "x") { id } } #'.padEnd(count, 'x') },
  { limit: 'tokens', what: 'tokens', document: tokens },
  {
    limit: 'depth',
    what: 'levels',
    document: (count) => `{ division(code: "21") ${'{ parent '.repeat(count - 2)} { code } ${'}'.repeat(count - 2)} }`,
  },
  {
    limit: 'depth',
    what: 'levels, half of them in fragments',
    document: (count) =>
      `{ division(code: "21") { ...Up } } fragment Up on Division { ${'parent { '.repeat(count - 2)} code ${'}'.repeat(count - 2)} }`,
  },
  { limit: 'aliases', what: 'aliases', document: (count) => child(times(count, (at) => `a${at}: id`)) },
  {
    limit: 'aliases',
    what: 'aliases, most of them in a fragment spread twice',
    document: (count) =>
      `{ child(id: "x") { ...A division { code } ...A ${times(count - 18, (at) => `b${at}: id`)} } } fragment A on Child { ${times(9, (at) => `a${at}: id`)} }`,
  },
  { limit: 'repeats', what: 'repeated fields', document: (count) => child('id '.repeat(count + 1)) },
  {
    limit: 'queryFields',
    what: 'fields at the top of a query, __typename included',
    document: (count) => `{ child(id: "x") { id } ${times(count - 1, () => '__typename')} }`,
  },
  {
    limit: 'queryFields',
    what: 'fields at the top of a query, in a fragment',
    document: (count) =>
      `{ child(id: "x") { id } ...Q } fragment Q on Query { ${times(count - 1, () => '__typename')} }`,
  },
  {
    limit: 'mutationFields',
    what: 'acts in a mutation, __typename included',
    document: (count) =>
      `mutation { undoIdentifyChild(input: { provisionalId: "T-x" }) { id } ${times(count - 1, () => '__typename')} }`,
  },
  {
    limit: 'fragments',
    what: 'fragment definitions',
    document: (count) =>
      `${child(times(count, (at) => `...F${at}`))} ${times(count, (at) => `fragment F${at} on Child { id }`)}`,
  },
  {
    limit: 'fragments',
    what: 'spreads of one fragment',
    document: (count) => `${child('...F '.repeat(count))} fragment F on Child { id }`,
  },
  { limit: 'fragments', what: 'inline fragments', document: (count) => child('... on Child { id } '.repeat(count)) },
  {
    limit: 'directives',
    what: 'directives',
    document: (count) =>
      child(
        `name ${times(Math.min(count, 20), (at) => `a${at}: id @include(if: true)`)} ${times(count - 20, () => 'name @include(if: true)')}`,
      ),
  },
  introspection('introspectionDepth', 'levels of introspection', (count) => {
    const below = count - 5;
    return `{ __schema { types { fields { type { ${'ofType { '.repeat(below)} name ${'}'.repeat(below)} } } } } }`;
  }),
  introspection('schemas', '__schema', (count) => `{ ${times(count, () => '__schema { queryType { name } }')} }`),
  introspection('types', '__type', (count) => `{ ${times(count, (at) => `t${at}: __type(name: "Child") { name }`)} }`),
  introspection(
    'introspectedPartLists',
    'lists of parts within each other',
    (count) => `{ __type(name: "Child") ${'{ fields { type '.repeat(count)} { name } ${'} } '.repeat(count)} }`,
  ),
  introspection(
    'introspectedAliases',
    'aliases in introspection',
    (count) => `{ __schema { ${times(count, (at) => `a${at}: types { name }`)} queryType { name } } }`,
  ),
];

/** Documents made to be small to write and large to work off. */
export const BOMBS: Readonly<Record<string, string>> = {
  'fragments that double nineteen times': `${child('...F0')} ${times(20, (at) => `fragment F${at} on Child { ${at < 19 ? `...F${at + 1} ...F${at + 1}` : 'id'} }`)}`,
  'fragments a hundred times, twenty deep': `${child('...F0')} ${times(20, (at) => `fragment F${at} on Child { ${(at < 19 ? `...F${at + 1} ` : 'id ').repeat(90)} }`)}`,
  'a hundred thousand brackets': `{ child(id: ${'['.repeat(40_000)}`,
  'ten thousand levels': `{ child(id: "x") ${'{ id '.repeat(19_000)}`,
  'the same object five hundred times': child('division { code } '.repeat(490)),
  'the same list with other arguments': child(`civilAffairs { ${times(150, (at) => `visits(first: ${at}) { id }`)} }`),
  'types of fields of types': `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
  'every type of every type': `{ __schema { types { possibleTypes { interfaces { possibleTypes { name } } } } } }`,
  'aliased introspection': `{ ${times(20, (at) => `a${at}: __schema { types { name } }`)} }`,
  'a comment of the whole body': `{ child(id: "x") { id } } #${'x'.repeat(200_000)}`,
  'the standard introspection twice': getIntrospectionQuery().replace(
    '__schema {',
    '__schema { queryType { name } } __schema {',
  ),
};
