import { type Example, groupByQuestion, parseExample } from './example.ts';

const files = import.meta.glob<string>('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const examples = Object.entries(files).map(([path, text]) => parseExample(path, text));

/** Every example in `console/examples`, grouped by question; a new file is a new example. */
export const exampleGroups = groupByQuestion(examples);

/** What the page shows first: the example that the address names (`#22-townships`), else the profile of one child 儿童档案. */
export function openingExample(hash: string): Example | undefined {
  return examples.find(({ id }) => `#${id}` === hash) ?? exampleGroups[0]?.[1][0];
}

/** The example that an editor shows unchanged. */
export function exampleShown(query: string): Example | undefined {
  return examples.find((example) => example.query === query);
}
