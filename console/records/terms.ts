import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isEnumType,
} from 'graphql';
import { createContext, useContext } from 'react';
import { askHub } from '../hub-fetcher.ts';

/** The lists of values of the hub's data catalogue that the pages name in Chinese. */
const LISTS = {
  departments: 'Department',
  roles: 'Role',
  purposes: 'Purpose',
  kinds: 'ProcessingKind',
  results: 'ProcessingResult',
  statuses: 'RecordedStatus',
  grounds: 'RecordedGroundKind',
  rules: 'AnomalyRule',
} as const;

/** Chinese names of values: `kinds.READ` is 查看. */
export type Terms = Readonly<Record<keyof typeof LISTS, Readonly<Record<string, string>>>>;

/** The hub's own data catalogue, so that no list of names is kept here. */
export async function catalogue(): Promise<GraphQLSchema> {
  const operationName = 'IntrospectionQuery';
  const { data, errors } = await askHub({ query: getIntrospectionQuery(), operationName });
  if (!data) throw new Error(errors?.[0]?.message ?? '没有读到数据目录，请刷新本页。');
  return buildClientSchema(data as unknown as IntrospectionQuery);
}

/** The names that a catalogue gives; none as long as it is on its way. */
export function termsOf(schema: GraphQLSchema | undefined): Terms {
  const lists = Object.entries(LISTS).map(([list, name]) => {
    const type = schema?.getType(name);
    const values = isEnumType(type) ? type.getValues() : [];
    return [list, Object.fromEntries(values.map((value) => [value.name, firstWords(value.description) ?? value.name]))];
  });
  return Object.fromEntries(lists) as Terms;
}

/** `个案服务:……` is called 个案服务; undefined when nothing is said. */
export function firstWords(description: string | null | undefined): string | undefined {
  return description?.split(/[:：;；,，。(（\n]/)[0]?.trim() || undefined;
}

/** The names, for everything on the pages. */
export const NamedIn = createContext<Terms | null>(null);

/** The names. */
export function useTerms(): Terms {
  const terms = useContext(NamedIn);
  if (!terms) throw new Error('This is shown once the names are known.');
  return terms;
}

/** The name of a value of a list; a dash for none. */
export function named(list: Readonly<Record<string, string>>, value: string | null | undefined): string {
  return value ? (list[value] ?? value) : '—';
}
