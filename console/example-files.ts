import { groupByQuestion, parseExample } from './example.ts';

const files = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** Every example in `console/examples`, grouped by question; a new file is a new example. */
export const exampleGroups = groupByQuestion(Object.entries(files).map(([path, text]) => parseExample(path, text)));

/** What the page shows before anybody has typed anything: the profile of one child 儿童档案. */
export const firstExample = exampleGroups[0]?.[1][0];
