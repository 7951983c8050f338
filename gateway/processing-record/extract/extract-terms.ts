import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

/** What values, types and fields are called in the data catalogue (中文名称): the first words of their descriptions. */
export interface ExtractTerms {
  /** `value('Purpose', 'AUDIT')` is 审计监督; a dash for none. */
  value(list: string, name: string | null): string;
  /** `Child.name` … as `儿童:姓名、性别;学籍:年级`. */
  fields(coordinates: readonly string[]): string;
}

let known: ExtractTerms | undefined;

/** The names of the supergraph, read once. */
export function extractTerms(): ExtractTerms {
  known ??= termsOf(readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  return known;
}

function termsOf(supergraph: string): ExtractTerms {
  const terms = new Map<string, string>();
  for (const type of parse(supergraph, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    const own = type.name.value;
    terms.set(own, firstWords(type.description?.value) ?? own);
    const members = type.kind === Kind.ENUM_TYPE_DEFINITION ? type.values : type.fields;
    for (const { name, description } of members ?? [])
      terms.set(`${own}.${name.value}`, firstWords(description?.value) ?? name.value);
  }
  return {
    value: (list, name) => (name === null ? '—' : (terms.get(`${list}.${name}`) ?? name)),
    fields(coordinates) {
      const byType = Map.groupBy(coordinates, (coordinate) => coordinate.split('.')[0] as string);
      const named = (coordinate: string) => terms.get(coordinate) ?? coordinate;
      return [...byType].map(([type, own]) => `${named(type)}:${own.map(named).join('、')}`).join(';');
    },
  };
}

function firstWords(description: string | undefined): string | undefined {
  return description?.split(/[:：;；,，。(（\n]/)[0]?.trim() || undefined;
}
