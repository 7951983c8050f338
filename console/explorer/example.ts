/** A saved example query 示例查询: one `.graphql` file whose leading comment says what it is for. */
export interface Example {
  /** File name without its ending, for instance `11-child-profile`. */
  readonly id: string;
  /** The question of the joint meeting it belongs to, for instance 一个孩子的全貌. */
  readonly question: string;
  readonly title: string;
  readonly explanation: string;
  /** Chinese terms of the purposes (使用目的) it is meant for, the usual one first; none: it needs none. */
  readonly purposes: readonly string[];
  /** The document as shown in the editor, with its comment but without the variables line. */
  readonly query: string;
  /** Variables as indented JSON; empty when the query takes none. */
  readonly variables: string;
}

const variablesLine = /^# variables: *(.*)\n/m;
const purposesLine = /^# 使用目的：(.*)\n/m;
const NO_PURPOSE = '不需要';

/**
 * Reads an example file. Its comment is: first line `# question · title`, then lines of explanation, the purposes as
 * `# 使用目的：关爱服务、个案服务` (or 不需要), and, if the query takes variables, one line `# variables: {json}`.
 */
export function parseExample(path: string, text: string): Example {
  const id = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
  const variables = variablesLine.exec(text)?.[1];
  const query = text.replace(variablesLine, '').trimEnd();
  const purposes = purposesLine.exec(query)?.[1]?.trim();
  const comment = /^(?:#.*\n)+/.exec(query.replace(purposesLine, ''))?.[0] ?? '';
  const [head = '', ...explanation] = comment.split('\n').map((line) => line.replace(/^# ?/, '').trim());
  const [question, title] = head.split(' · ');
  if (!question || !title) throw new Error(`Example ${id} must begin with "# question · title"`);
  if (!purposes) throw new Error(`Example ${id} must say "# 使用目的：…"`);
  return {
    id,
    question,
    title,
    explanation: explanation.join(''),
    purposes: purposes === NO_PURPOSE ? [] : purposes.split('、'),
    query: `${query}\n`,
    variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : '',
  };
}

/** Examples in the order of their file names, under the question they answer. */
export function groupByQuestion(examples: readonly Example[]): [question: string, examples: Example[]][] {
  const groups = new Map<string, Example[]>();
  for (const example of examples.toSorted((a, b) => a.id.localeCompare(b.id))) {
    groups.set(example.question, [...(groups.get(example.question) ?? []), example]);
  }
  return [...groups];
}
