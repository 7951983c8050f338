import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { sql } from 'kysely';
import type { Sql } from '../reading.ts';

let known: string | undefined;

/** What types and fields are called (数据项的中文名称), by coordinate, as a JSON parameter: the first words of their descriptions. */
export function fieldTerms(): Sql {
  known ??= JSON.stringify(termsOf(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')));
  return sql`(select ${known}::text::jsonb)`;
}

function termsOf(supergraph: string): Record<string, string> {
  const terms: Record<string, string> = {};
  for (const type of parse(supergraph, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || type.name.value.includes('__')) continue;
    terms[type.name.value] = firstWords(type.description?.value) ?? type.name.value;
    for (const { name, description } of type.fields ?? [])
      terms[`${type.name.value}.${name.value}`] = firstWords(description?.value) ?? name.value;
  }
  return terms;
}

/** `儿童编号:由公民身份号码加密得到的…` is called 儿童编号. */
function firstWords(description: string | undefined): string | undefined {
  return description?.split(/[:;,。((\n]/)[0]?.trim() || undefined;
}
