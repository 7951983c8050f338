import { readdirSync, readFileSync } from 'node:fs';
import { type Example, parseExample } from '../../console/explorer/example.ts';

const folder = new URL('../../console/examples/', import.meta.url);

/** The explorer's saved examples, as the page loads them. */
export const savedExamples: readonly Example[] = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .toSorted()
  .map((name) => parseExample(name, readFileSync(new URL(name, folder), 'utf8')));

/** The variables of an example as they go to the hub. */
export function variablesOf(example: Example): Record<string, unknown> {
  return example.variables === '' ? {} : JSON.parse(example.variables);
}
