import {
  type DocumentNode,
  type FieldNode,
  Kind,
  Lexer,
  type SelectionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
} from 'graphql';

/** How large a selection is once its fragments are spread. */
export interface SelectionSize {
  /** Fields that stand at the top. */
  topFields: number;
  fields: number;
  aliases: number;
  /** Fields that stand in their selection a second time: comparing them is what makes validation slow. */
  repeats: number;
  /** Named and inline fragments, each time they are spread. */
  spreads: number;
  directives: number;
  /** Levels of fields; introspection counts as one here. */
  depth: number;
  /** Levels of fields under `__schema` or `__type`, these included. */
  introspectionDepth: number;
  /** `__schema` and `__type`, each time they are asked for. */
  schemas: number;
  types: number;
  /** Lists of a type's parts (`fields`, `possibleTypes` …) within each other: anywhere, and under introspection. */
  partLists: number;
  introspectedPartLists: number;
  introspectedAliases: number;
}

const NOTHING: SelectionSize = {
  topFields: 0,
  fields: 0,
  aliases: 0,
  repeats: 0,
  spreads: 0,
  directives: 0,
  depth: 0,
  introspectionDepth: 0,
  schemas: 0,
  types: 0,
  partLists: 0,
  introspectedPartLists: 0,
  introspectedAliases: 0,
};

/** Measures that do not add up: what counts is the largest part. */
const LEVELS: ReadonlySet<keyof SelectionSize> = new Set([
  'depth',
  'introspectionDepth',
  'partLists',
  'introspectedPartLists',
]);
const PART_LISTS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues']);

/** The tokens of a text, counted no further than one above `most`; a text that cannot be read counts as far as it can. */
export function countTokens(text: string, most: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= most && lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    return count;
  }
  return count;
}

/** Measures the selections of one document; a fragment is measured once, however often it is spread. */
export class DocumentSize {
  readonly #fragments = new Map<string, SelectionSetNode>();
  readonly #sizes = new Map<string, SelectionSize>();
  #visited = 0;

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition.selectionSet);
    }
  }

  /** How many selections were looked at so far: never more than the text has. */
  get visited(): number {
    return this.#visited;
  }

  of(set: SelectionSetNode): SelectionSize {
    const total = { ...NOTHING, repeats: repeatsIn(set) };
    for (const selection of set.selections) {
      this.#visited++;
      add(total, selection.kind === Kind.FIELD ? this.#field(selection) : this.#spread(selection));
      total.directives += selection.directives?.length ?? 0;
    }
    return total;
  }

  #field(field: FieldNode): SelectionSize {
    const inner = field.selectionSet ? this.of(field.selectionSet) : NOTHING;
    const name = field.name.value;
    const counted = {
      ...inner,
      topFields: 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
    };
    if (name !== '__schema' && name !== '__type')
      return { ...counted, depth: inner.depth + 1, partLists: inner.partLists + (PART_LISTS.has(name) ? 1 : 0) };
    return {
      ...counted,
      depth: 1,
      introspectionDepth: Math.max(inner.depth, inner.introspectionDepth) + 1,
      schemas: inner.schemas + (name === '__schema' ? 1 : 0),
      types: inner.types + (name === '__type' ? 1 : 0),
      introspectedPartLists: inner.partLists,
      introspectedAliases: inner.aliases,
    };
  }

  #spread(spread: Exclude<SelectionNode, FieldNode>): SelectionSize {
    const inner =
      spread.kind === Kind.INLINE_FRAGMENT ? this.of(spread.selectionSet) : this.#fragment(spread.name.value);
    return { ...inner, spreads: inner.spreads + 1 };
  }

  /** A fragment within itself counts as nothing here: validation refuses it. */
  #fragment(name: string): SelectionSize {
    const known = this.#sizes.get(name);
    const set = this.#fragments.get(name);
    if (known || !set) return known ?? NOTHING;
    this.#sizes.set(name, NOTHING);
    const size = this.of(set);
    this.#sizes.set(name, size);
    return size;
  }
}

function repeatsIn({ selections }: SelectionSetNode): number {
  const keys = selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [],
  );
  return keys.length - new Set(keys).size;
}

function add(total: SelectionSize, part: SelectionSize): void {
  for (const measure of Object.keys(total) as (keyof SelectionSize)[]) {
    total[measure] = LEVELS.has(measure) ? Math.max(total[measure], part[measure]) : total[measure] + part[measure];
  }
}
