import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import type { Question } from '../federation.ts';
import { type Random, randomFrom } from './random.ts';
import { valueFor } from './values.ts';

/** One question in the making: what it has declared so far. */
export interface Draft {
  random: Random;
  fragments: string[];
  declared: string[];
  variables: Record<string, unknown>;
  count: number;
}

const SCALARS = ['__typename'];

/** The valid question of a seed over a schema; the same seed always asks the same. */
export function questionOf(schema: GraphQLSchema, seed: number): Question {
  for (let attempt = 0; ; attempt++) {
    const draft: Draft = {
      random: randomFrom(seed * 1000 + attempt),
      fragments: [],
      declared: [],
      variables: {},
      count: 0,
    };
    const query = schema.getQueryType();
    if (!query) throw new Error('a schema without queries');
    const body = selectionSet(draft, schema, query, 2 + draft.random.below(4));
    const head = draft.declared.length > 0 ? `query (${draft.declared.join(', ')}) ` : 'query ';
    const text = [head + body, ...draft.fragments].join('\n');
    if (validate(schema, parse(text)).length === 0) return { query: text, variables: draft.variables };
  }
}

function selectionSet(draft: Draft, schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): string {
  const { random } = draft;
  const size = 1 + random.below(type === schema.getQueryType() ? 3 : 4);
  const parts = Array.from({ length: size }, () => selection(draft, schema, type, depth)).filter(Boolean);
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}

function selection(draft: Draft, schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): string {
  const { random } = draft;
  if (depth > 0 && random.chance(isUnionType(type) ? 0.85 : isAbstractType(type) ? 0.4 : 0.15)) {
    return fragment(draft, schema, type, depth);
  }
  const names = isUnionType(type)
    ? SCALARS
    : [...Object.keys(type.getFields()), ...(random.chance(0.3) ? SCALARS : [])];
  const name = random.pick(names);
  const field = isUnionType(type) ? undefined : type.getFields()[name];
  const inner = field ? getNamedType(field.type) : undefined;
  if (inner && isCompositeType(inner) && depth === 0) return '';
  const label = alias(draft, type, name);
  const below = inner && isCompositeType(inner) ? ` ${selectionSet(draft, schema, inner, depth - 1)}` : '';
  return `${label}${name}${field ? argumentsOf(draft, field) : ''}${directives(draft)}${below}`;
}

/** Sometimes another name: a fresh one, or a hostile one that the type uses for something else. */
function alias(draft: Draft, type: GraphQLCompositeType, name: string): string {
  const { random } = draft;
  if (random.chance(0.12)) return `n${draft.count++}: `;
  if (!random.chance(0.12)) return '';
  const taken = isUnionType(type) ? ['id', 'name'] : Object.keys(type.getFields());
  const hostile = random.pick([...taken, 'id', 'name', '__typename']);
  return hostile === name ? '' : `${hostile}: `;
}

function fragment(draft: Draft, schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): string {
  const { random } = draft;
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const wider = isObjectType(type) ? type.getInterfaces() : [];
  const target = random.pick<GraphQLCompositeType>([type, ...possible, ...possible, ...wider]);
  const body = selectionSet(draft, schema, target, depth - 1);
  if (random.chance(0.3)) {
    const name = `F${draft.count++}`;
    draft.fragments.push(`fragment ${name} on ${target.name} ${body}`);
    return `...${name}${directives(draft)}${random.chance(0.2) ? ` ...${name}` : ''}`;
  }
  return `...${target === type && random.chance(0.5) ? '' : ` on ${target.name}`}${directives(draft)} ${body}`;
}

function argumentsOf(draft: Draft, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.map((arg) => argument(draft, field.name, arg)).filter(Boolean);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function argument(draft: Draft, fieldName: string, arg: GraphQLArgument): string {
  const { random } = draft;
  const isRequired = isNonNullType(arg.type) && arg.defaultValue === undefined;
  if (!isRequired && random.chance(0.5)) return '';
  const { value, literal } = valueFor(random, fieldName, arg);
  if (random.chance(0.5)) return `${arg.name}: ${literal}`;
  const name = `v${draft.count++}`;
  const isOmitted = !isNonNullType(arg.type) && random.chance(0.3);
  const byDefault = isOmitted && random.chance(0.5) ? ` = ${literal}` : '';
  draft.declared.push(`$${name}: ${arg.type}${byDefault}`);
  if (!isOmitted) draft.variables[name] = value;
  return `${arg.name}: $${name}`;
}

function directives(draft: Draft): string {
  const { random } = draft;
  const one = () => {
    const condition = random.chance(0.6);
    const which = random.pick(['skip', 'include']);
    if (random.chance(0.4)) return ` @${which}(if: ${condition})`;
    const name = `v${draft.count++}`;
    const byDefault = random.chance(0.3);
    draft.declared.push(`$${name}: Boolean!${byDefault ? ` = ${condition}` : ''}`);
    if (!byDefault) draft.variables[name] = condition;
    return ` @${which}(if: $${name})`;
  };
  return random.chance(0.08) ? one() : '';
}
