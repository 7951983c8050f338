import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { type Random, randomFrom } from '../federation/oracle/random.ts';

/** Values that queries look for, by what the argument or input field is called. */
export interface QueryWords {
  childIds: readonly string[];
  codes: readonly string[];
  texts: readonly string[];
}

interface Draft {
  random: Random;
  words: QueryWords;
  fragments: string[];
  count: number;
}

/** The valid query of a seed over the graph: nested at most six levels, with filters, orders, aliases and fragments. */
export function randomQuery(schema: GraphQLSchema, words: QueryWords, seed: number): string {
  for (let attempt = 0; ; attempt++) {
    const draft: Draft = { random: randomFrom(seed * 100 + attempt), words, fragments: [], count: 0 };
    const query = schema.getQueryType() as GraphQLObjectType;
    const body = selectionSet(draft, query, 3 + draft.random.below(4), 1 + draft.random.below(3));
    const text = [`query ${body}`, ...draft.fragments].join('\n');
    if (validate(schema, parse(text)).length === 0) return text;
  }
}

function selectionSet(draft: Draft, type: GraphQLObjectType, depth: number, size: number): string {
  const { random } = draft;
  const fields = Object.values(type.getFields());
  const usable = depth > 1 ? fields : fields.filter((field) => !isObjectType(getNamedType(field.type)));
  const chosen = new Set(Array.from({ length: size }, () => random.pick(usable.length > 0 ? usable : fields)));
  if (depth > 2 && random.chance(0.7))
    chosen.add(random.pick(fields.filter((field) => isObjectType(getNamedType(field.type))).concat(fields)));
  for (const field of fields.filter(({ name }) => name === 'recordedBy')) chosen.add(field);
  const parts = [...chosen].map((field) => selection(draft, field, depth)).filter(Boolean);
  const body = `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  if (type.name === 'Query' || !random.chance(0.2)) return body;
  if (random.chance(0.5)) return `{ ... on ${type.name} ${body} }`;
  const name = `F${draft.count++}`;
  draft.fragments.push(`fragment ${name} on ${type.name} ${body}`);
  return `{ ...${name} }`;
}

function selection(draft: Draft, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { random } = draft;
  const alias = random.chance(0.15) ? `a${draft.count++}: ` : '';
  const call = `${alias}${field.name}${argumentsOf(draft, field)}`;
  const target = getNamedType(field.type);
  if (!isObjectType(target)) return call;
  if (depth <= 1) return '';
  const isPage = /Connection$|Edge$/.test(target.name);
  return `${call} ${selectionSet(draft, target, isPage ? depth : depth - 1, isPage ? 2 : 1 + random.below(5))}`;
}

function argumentsOf(draft: Draft, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.flatMap((argument) => {
    if (argument.name === 'first') return [`first: ${1 + draft.random.below(6)}`];
    if (argument.name === 'after') return [];
    const isRequired = isNonNullType(argument.type);
    return isRequired || draft.random.chance(0.45)
      ? [`${argument.name}: ${literal(draft, argument.name, argument.type)}`]
      : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** A value of an input type, as GraphQL writes it. */
function literal(draft: Draft, name: string, type: GraphQLInputType): string {
  const { random, words } = draft;
  const plain = getNullableType(type);
  if (isListType(plain)) return `[${literal(draft, name, plain.ofType)}]`;
  if (isEnumType(plain)) return random.pick(plain.getValues()).name;
  if (isInputObjectType(plain)) {
    const fields = Object.values(plain.getFields()).filter(
      (field) => isNonNullType(field.type) || random.chance(2 / Object.keys(plain.getFields()).length),
    );
    return `{ ${fields.map((field) => `${field.name}: ${literal(draft, field.name, field.type)}`).join(', ')} }`;
  }
  const scalar = getNamedType(plain).name;
  if (scalar === 'Boolean') return String(random.chance(0.5));
  if (scalar === 'Int') return String(/year/i.test(name) ? 2026 : random.below(20));
  if (scalar === 'Float') return String(random.below(100));
  if (scalar === 'Date') return `"20${10 + random.below(18)}-0${1 + random.below(9)}-01"`;
  if (scalar === 'DateTime') return '"2026-01-01T00:00:00+08:00"';
  if (/code/i.test(name)) return JSON.stringify(random.pick(words.codes));
  if (/childId/i.test(name)) return JSON.stringify(random.pick(words.childIds));
  if (scalar === 'ID')
    return JSON.stringify(random.pick(random.chance(0.4) ? words.childIds : [String(1 + random.below(60))]));
  return JSON.stringify(random.pick(words.texts));
}
