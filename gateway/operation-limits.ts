import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';
import { BoundedMap } from './bounded-map.ts';
import { countTokens, DocumentSize } from './operation-size.ts';
import type { Mode } from './public-error.ts';

/**
 * How large an operation may be, fragments spread. Fragments are limited twice: definitions, and spreads (named and
 * inline, each time one is spread). Introspection has levels of its own, those of the standard query; there a type's
 * parts are listed once on a way down (`__type{fields{type{fields…}}}` is refused) and nothing has an alias.
 */
export interface Limits {
  characters: number;
  tokens: number;
  fields: number;
  depth: number;
  aliases: number;
  repeats: number;
  queryFields: number;
  mutationFields: number;
  fragments: number;
  directives: number;
  introspectionDepth: number;
  schemas: number;
  types: number;
  introspectedPartLists: number;
  introspectedAliases: number;
}

const NO_LIMIT = Number.POSITIVE_INFINITY;

/** The hub's limits, and those for foreign supergraphs. */
export const OPERATION_LIMITS: Readonly<Record<Mode, Limits>> = {
  hub: {
    characters: 100_000,
    tokens: 2_000,
    fields: 2_000,
    depth: 12,
    aliases: 20,
    repeats: 20,
    queryFields: 20,
    mutationFields: 1,
    fragments: 20,
    directives: 20,
    introspectionDepth: 15,
    schemas: 1,
    types: 5,
    introspectedPartLists: 1,
    introspectedAliases: 0,
  },
  conformance: {
    characters: 100_000,
    tokens: NO_LIMIT,
    fields: 2_000,
    depth: 25,
    aliases: NO_LIMIT,
    repeats: NO_LIMIT,
    queryFields: NO_LIMIT,
    mutationFields: NO_LIMIT,
    fragments: NO_LIMIT,
    directives: NO_LIMIT,
    introspectionDepth: 25,
    schemas: NO_LIMIT,
    types: NO_LIMIT,
    introspectedPartLists: NO_LIMIT,
    introspectedAliases: NO_LIMIT,
  },
};

const INTROSPECTION_SENTENCE = '查询数据目录(__schema、__type)请用标准的 introspection 查询,不要嵌套或重复。';

/** What a client reads when a limit is passed. */
export function limitSentence(limit: keyof Limits, most: number): string {
  const sentences: Partial<Record<keyof Limits, string>> = {
    characters: `查询语句过长:最多 ${most} 个字符,请拆成几次查询。`,
    tokens: `查询语句过长:最多 ${most} 个词,请拆成几次查询。`,
    fields: `查询字段过多:展开片段后最多 ${most} 个字段,请拆成几次查询。`,
    depth: `查询嵌套过深:最多 ${most} 层,请减少嵌套后重试。`,
    aliases: `别名过多:展开片段后最多 ${most} 个,请拆成几次查询。`,
    repeats: `重复的字段过多:最多 ${most} 个,请删去重复后重试。`,
    queryFields: `一次查询最多 ${most} 个顶层字段,请拆成几次查询。`,
    mutationFields: `一次只能办理 ${most} 件事,请分几次提交。`,
    fragments: `片段过多:最多定义 ${most} 个、展开 ${most} 次,请拆成几次查询。`,
    directives: `指令过多:展开片段后最多 ${most} 个,请减少后重试。`,
  };
  return sentences[limit] ?? INTROSPECTION_SENTENCE;
}

/** Judges operations by their size, each text once. */
export class OperationLimits {
  readonly #limits: Limits;
  readonly #known = new BoundedMap<string, { problem: string | undefined }>(2_000);

  constructor(mode: Mode) {
    this.#limits = OPERATION_LIMITS[mode];
  }

  /** The Chinese sentence that says what is too large; undefined when nothing is. */
  problem(query: string): string | undefined {
    if (query.length > this.#limits.characters) return this.#sentence('characters');
    const key = createHash('sha256').update(query).digest('base64');
    return this.#known.getOrMake(key, () => {
      const passed = passedLimit(query, this.#limits);
      return { problem: passed && this.#sentence(passed) };
    }).problem;
  }

  #sentence(limit: keyof Limits): string {
    return limitSentence(limit, this.#limits[limit]);
  }
}

/** The first limit that a text passes; a text that is no GraphQL passes none, its syntax is judged later. */
function passedLimit(query: string, limits: Limits): keyof Limits | undefined {
  if (limits.tokens < NO_LIMIT && countTokens(query, limits.tokens) > limits.tokens) return 'tokens';
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
  if (document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length > limits.fragments)
    return 'fragments';
  const size = new DocumentSize(document);
  for (const definition of document.definitions) {
    const passed = definition.kind === Kind.OPERATION_DEFINITION && passedBy(definition, size, limits);
    if (passed) return passed;
  }
  return undefined;
}

function passedBy(operation: OperationDefinitionNode, size: DocumentSize, limits: Limits): keyof Limits | undefined {
  const { topFields, spreads, directives, ...same } = size.of(operation.selectionSet);
  const declared = [operation, ...(operation.variableDefinitions ?? [])];
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const judged: Partial<Limits> = {
    ...same,
    fragments: spreads,
    directives: declared.reduce((sum, node) => sum + (node.directives?.length ?? 0), directives),
    [isMutation ? 'mutationFields' : 'queryFields']: topFields,
  };
  return (Object.keys(limits) as (keyof Limits)[]).find((limit) => (judged[limit] ?? 0) > limits[limit]);
}
