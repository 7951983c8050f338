import { type GraphQLArgument, getNamedType, isNonNullType } from 'graphql';
import type { Random } from './random.ts';

const IDS: Record<string, readonly string[]> = {
  place: ['i1', 'i2', 'i3', 'p1', 'p2', 'r1', 'r2', 'x9'],
  mustPort: ['p1', 'p2', 'p1', 'p1', 'p1', 'x9'],
  whale: ['w1', 'w2', 'w3', 'x9'],
  ferry: ['f1', 'f2', 'f3', 'x9'],
  captain: ['c1', 'c2', 'c3', 'c4', 'x9'],
};

/** A value an argument accepts, as a JSON value and as a GraphQL literal. */
export function valueFor(random: Random, field: string, arg: GraphQLArgument): { value: unknown; literal: string } {
  if (!isNonNullType(arg.type) && random.chance(0.1)) return { value: null, literal: 'null' };
  const type = getNamedType(arg.type).name;
  if (arg.name === 'ids') return json(['p1', 'i3', 'x9', 'p1'].slice(random.below(4)));
  if (arg.name === 'tags') return json(random.chance(0.5) ? [] : ['a "b" 岛']);
  if (type === 'ID') return json(random.pick(IDS[field] ?? []));
  if (type === 'Int') return json(random.below(4));
  if (type === 'String') return json(random.pick(['zh', '岛 🏝', '']));
  const unit = random.pick(['METRES', 'FEET']);
  return { value: unit, literal: unit };
}

function json(value: unknown): { value: unknown; literal: string } {
  return { value, literal: JSON.stringify(value) };
}
