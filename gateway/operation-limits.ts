import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { BoundedMap } from './bounded-map.ts';

/** What one operation may cost: characters of text, levels, and fields after fragments are spread. */
export const OPERATION_LIMITS = { characters: 100_000, depth: 25, fields: 2_000 } as const;

const TOO_LONG = `查询语句过长:最多 ${OPERATION_LIMITS.characters} 个字符,请拆成几次查询。`;
const TOO_DEEP = `查询嵌套过深:最多 ${OPERATION_LIMITS.depth} 层,请减少嵌套后重试。`;
const TOO_MANY = `查询字段过多:展开片段后最多 ${OPERATION_LIMITS.fields} 个字段,请拆成几次查询。`;

/** Judges operations by their size, each text once. */
export class OperationLimits {
  readonly #known = new BoundedMap<string, { problem: string | undefined }>(2_000);

  /** The Chinese sentence that says what is too large; undefined when nothing is. */
  problem(query: string): string | undefined {
    if (query.length > OPERATION_LIMITS.characters) return TOO_LONG;
    return this.#known.getOrMake(query, () => ({ problem: measure(query) })).problem;
  }
}

function measure(query: string): string | undefined {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
  const size = new DocumentSize(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const { depth, fields } = size.of(definition.selectionSet);
    if (depth > OPERATION_LIMITS.depth) return TOO_DEEP;
    if (fields > OPERATION_LIMITS.fields) return TOO_MANY;
  }
  return undefined;
}

/** Sizes of selections; a fragment is measured once however often it is spread. */
class DocumentSize {
  readonly #fragments = new Map<string, SelectionSetNode>();
  readonly #sizes = new Map<string, { depth: number; fields: number }>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition.selectionSet);
    }
  }

  of(set: SelectionSetNode): { depth: number; fields: number } {
    let depth = 0;
    let fields = 0;
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#fragment(selection.name.value)
          : selection.selectionSet
            ? this.of(selection.selectionSet)
            : NOTHING;
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      fields += inner.fields + (isField ? 1 : 0);
    }
    return { depth, fields };
  }

  /** A fragment within itself counts as nothing here: validation refuses it. */
  #fragment(name: string): { depth: number; fields: number } {
    const known = this.#sizes.get(name);
    const set = this.#fragments.get(name);
    if (known || !set) return known ?? NOTHING;
    this.#sizes.set(name, NOTHING);
    const size = this.of(set);
    this.#sizes.set(name, size);
    return size;
  }
}

const NOTHING = { depth: 0, fields: 0 };
