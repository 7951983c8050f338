import type { GraphQLResolverMap } from '@apollo/subgraph';
import { Kind, parse } from 'graphql';

interface Node {
  id: string;
}
/** Every argument of the archipelago; a field reads the ones it declares. */
interface Args {
  id: string;
  ids?: string[] | null;
  tags?: string[] | null;
  first?: number | null;
  times: number;
  plus?: number | null;
  unit?: string | null;
  in?: string | null;
  lang?: string | null;
}
type Resolve = (source: Node, args: Args) => unknown;

const KINDS: Record<string, string> = { i: 'Island', p: 'Port', r: 'Reef', w: 'Whale', c: 'Captain', f: 'Ferry' };
const PLACES = ['i1', 'p1', 'r1', 'i2', 'p2', 'r2', 'i3'];

/** A node of the archipelago by its id, whose first letter tells the kind; null for an unknown one. */
export function node(id: string) {
  const kind = KINDS[id[0] ?? ''];
  return kind && /^[a-z][1-4]$/.test(id) ? { __typename: kind, id } : null;
}
const nodes = (...ids: string[]) => ids.map(node);
const at = ({ id }: Node) => Number(id[1]);
const wreck = (year: number | null) => ({ __typename: 'Wreck', year, cargo: year && ['tea', 'tin'] });
const fail = (what: string): never => {
  throw new Error(`${what} failed`);
};
const scale = (unit: string | null | undefined, metres: number) => (unit === 'FEET' ? metres * 3 : metres);

/** The sea survey has never heard of i3; everything it knows of it is null. */
const surveyed =
  (resolve: Resolve): Resolve =>
  (source, args) =>
    source.id === 'i3' ? null : resolve(source, args);

const place: Record<string, Resolve> = {
  name: ({ id }) => `name ${id}`,
  near: (source, { first }) =>
    source.id === 'r2' ? fail('near') : nodes(...PLACES.filter((id) => id !== source.id)).slice(0, first ?? 1),
  tide: surveyed((source, { unit }) => (source.id === 'i2' ? fail('tide') : scale(unit, at(source)))),
  opposite: surveyed((source) => node(PLACES[PLACES.length - 1 - PLACES.indexOf(source.id)] ?? 'none')),
  rating: ({ id }) => (id === 'p2' ? null : Number(id[1]) + 2),
  review: ({ id }, { lang }) => (id === 'r1' ? null : { id, lang: lang ?? 'any' }),
  motto: ({ id }) => `ever name ${id}`,
};

/** Every field of the archipelago, for the monolith and for whichever subgraph declares it. */
export const fields: Record<string, Record<string, Resolve>> = {
  Query: {
    places: () => nodes(...PLACES),
    place: (_, { id }) => node(id),
    islands: (_, { first, tags }) => (tags ? [] : [...nodes('i1', 'i2'), null, ...nodes('i3')].slice(0, first ?? 9)),
    grid: () => [nodes('i1', 'p2'), [], null, [null, node('r2')]],
    fails: () => fail('fails'),
    mustPort: (_, { id }) => node(id),
    sightings: () => [node('w1'), wreck(1702), node('i2'), node('w2'), wreck(null), node('i3')],
    whale: (_, { id }) => node(id),
    ferry: (_, { id }) => node(id),
    captain: (_, { id }) => node(id),
    log: () => [[node('w3'), wreck(1888)], null, [null, node('w2')]],
    rated: (_, { ids }) => nodes(...(ids ?? ['p1', 'i2', 'r1', 'i3'])),
    broken: () => null,
  },
  Place: place,
  Island: {
    ...place,
    area: (source, args) => scale(args.in, at(source) * 10),
    keeper: (source) => (source.id === 'i2' ? null : node(`c${at(source)}`)),
    ferries: surveyed((source) => nodes(...['f1', 'f2', 'f3'].slice(0, at(source)))),
  },
  Port: {
    ...place,
    berths: (source) => [1, 2].map((number) => ({ id: `${source.id}${number}`, number: number * at(source) })),
    risk: (source) => (source.id === 'p2' ? fail('risk') : 'low'),
  },
  Reef: {
    ...place,
    depth: (source, args) => scale(args.in, at(source) + 0.5),
    seen: (source) => (at(source) === 1 ? [node('w1'), null, wreck(1702)] : [node('i1'), node('w2')]),
  },
  Berth: {
    ship: ({ id }) => node(`f${id[2]}`),
    note: ({ id }) => (id === 'p21' ? fail('note') : null),
    owner: ({ id }) => node(`c${id[1]}`),
    strict: ({ id }) => (id === 'p22' ? null : 'yes'),
  },
  Review: {
    text: (source) => (source.id === 'i2' ? fail('text') : `on ${source.id} ${(source as { lang?: string }).lang}`),
    by: (source) => (at(source) > 2 ? null : node(`c${at(source)}`)),
    about: ({ id }) => node(id),
    stars: (source) => at(source),
  },
  Whale: {
    song: (source, { times }) => (source.id === 'w2' ? fail('song') : 'oo'.repeat(times)),
    mass: (source) => at(source) * 1000,
    mother: (source) => (at(source) === 1 ? null : node(`w${at(source) - 1}`)),
    calves: (source) => nodes(...['w2', 'w3', 'w4'].slice(at(source) - 1)),
    size: (source) => `${at(source)} tonnes`,
  },
  Captain: {
    ship: (source) => (source.id === 'c2' ? fail('ship') : node(`f${at(source)}`)),
    pet: (source) => (source.id === 'c3' ? null : node(`w${at(source)}`)),
    name: (source) => (source.id === 'c4' ? fail('name') : `captain ${source.id}`),
    age: (source, args) => scale(args.in, at(source) * 20) + (args.plus ?? 1000),
    friends: (source) => [node('c1'), null, node(`c${Math.min(at(source) + 1, 4)}`)],
  },
  Ferry: {
    route: (source) => [node('p1'), null, node(`i${Math.min(at(source), 3)}`)],
    home: (source) => (source.id === 'f3' ? null : node(`p${Math.min(at(source), 2)}`)),
    seats: (source) => (source.id === 'f2' ? fail('seats') : 100),
    captain: (source) => node(`c${at(source)}`),
    name: () => null,
  },
};

/** Fields that must be computed from what the gateway sent along, not from what the subgraph could guess. */
const required: Record<string, Record<string, Resolve>> = {
  Place: { motto: (source) => `ever ${(source as { name?: string }).name}` },
  Whale: { size: (source) => `${((source as { mass?: number }).mass ?? 0) / 1000} tonnes` },
};

/** The resolvers of one subgraph: of exactly the fields it declares, and of references to its entities. */
export function resolversOf(typeDefs: string): GraphQLResolverMap<unknown> {
  const types = parse(typeDefs).definitions.flatMap((definition) => {
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) return [[definition.name.value, { __resolveReference }]];
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const type = definition.name.value;
    const names = definition.fields?.map(({ name }) => name.value) ?? [];
    const chosen = names.map((name) => [name, required[type]?.[name] ?? fields[type]?.[name]] as const);
    const resolvers = Object.fromEntries(chosen.filter(([, resolve]) => resolve));
    const isEntity = definition.directives?.some(({ name }) => name.value === 'key');
    return [[type, isEntity ? { ...resolvers, __resolveReference } : resolvers]];
  });
  return Object.fromEntries(types) as GraphQLResolverMap<unknown>;
}

const __resolveReference = async (reference: Node) => ({ ...reference, ...node(reference.id) });
