const LONG = 'A'.repeat(200_000);
const ASK = 'query ($x: ID!) { child(id: $x) { name } }';
const MANY = Array.from({ length: 5_000 }, (_, number) => String(number).padStart(26, '0'));

/** Requests that, written down carelessly, no database takes: then nobody's operation could be recorded any more (投毒请求). */
export const POISONS: Readonly<Record<string, unknown>> = {
  'a NUL in a variable': { query: ASK, variables: { x: 'a\0b' } },
  'half a character': { query: '{ children(filter: { nameContains: "\ud800" }) { nodes { id } } }' },
  'an id as long as a book': { query: ASK, variables: { x: LONG } },
  'a name as long as a book': { query: 'query N { __typename }', operationName: LONG },
  'five thousand children named at once': { query: '{ __typename }', variables: { x: MANY } },
  'a member named like a prototype': '{"query":"{ __typename }","variables":{"__proto__":{"x":1}}}',
  'line breaks in everything': { query: 'query\n\rX\u2028 { \n __typename }', operationName: 'X\n' },
  'a number with a point': {
    query: 'query ($x: Int) { children(first: $x) { nodes { id } } }',
    variables: { x: 1.5 },
  },
};
