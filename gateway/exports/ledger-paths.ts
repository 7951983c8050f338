import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  Kind,
  parse,
  print,
} from 'graphql';

/** A selection that grows path by path, and is printed once. */
export class PathSelection {
  readonly #schema: GraphQLSchema;
  readonly #type: GraphQLCompositeType;
  readonly #fields = new Map<string, { text: string; below: PathSelection | null }>();
  readonly #keys = new Map<string, string>();

  constructor(schema: GraphQLSchema, type: GraphQLCompositeType) {
    this.#schema = schema;
    this.#type = type;
  }

  /** Adds a path (`division.parent.name`, arguments allowed) and gives its response keys and the coordinate it ends at; connections are entered by their nodes. */
  add(path: string): { keys: string[]; coordinate: string; end: PathSelection | null } {
    let here: PathSelection = this;
    let end: PathSelection | null = here;
    const keys: string[] = [];
    let coordinate = '';
    for (const step of pathSteps(path)) {
      if (!end) throw new Error(`A ledger's export goes on below a value: ${path}`);
      here = end;
      const { key, below } = here.#step(step);
      coordinate = `${here.#type.name}.${fieldNode(step).name.value}`;
      keys.push(key);
      end = below;
      if (end && 'getFields' in end.#type && end.#type.getFields().nodes) {
        keys.push('nodes');
        end = end.#step('nodes').below;
      }
    }
    return { keys, coordinate, end };
  }

  /** The selection as text; `more` goes in front. */
  text(more = ''): string {
    const fields = [...this.#fields.values()].map(({ text, below }) => (below ? `${text} ${below.text()}` : text));
    return `{ ${[more, ...fields].filter(Boolean).join(' ')} }`;
  }

  #step(step: string): { key: string; below: PathSelection | null } {
    const node = fieldNode(step);
    const declared = 'getFields' in this.#type ? this.#type.getFields()[node.name.value] : undefined;
    if (!declared)
      throw new Error(`A ledger's export names ${this.#type.name}.${node.name.value}, which is not there.`);
    const key = this.#keyOf(node);
    const known = this.#fields.get(key);
    if (known) return { key, below: known.below };
    const below = this.#below(declared);
    const text = print(node);
    this.#fields.set(key, { text: key === node.name.value ? text : `${key}: ${text}`, below });
    return { key, below };
  }

  #below({ type }: GraphQLField<unknown, unknown>): PathSelection | null {
    const inner = getNamedType(type);
    if (isLeafType(inner) || !isCompositeType(inner)) return null;
    return new PathSelection(this.#schema, inner);
  }

  /** The field's own name; with other arguments than before, a name of its own. */
  #keyOf(node: FieldNode): string {
    const text = print(node);
    const known = this.#keys.get(text);
    if (known) return known;
    const name = node.name.value;
    const same = [...this.#keys.values()].filter((key) => key === name || key.startsWith(`${name}_`)).length;
    const key = same === 0 ? name : `${name}_${same + 1}`;
    this.#keys.set(text, key);
    return key;
  }
}

/** The field of one step, with its arguments. */
export function fieldNode(step: string): FieldNode {
  const [definition] = parse(`{ ${step} }`, { noLocation: true }).definitions;
  const [node, other] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  if (node?.kind !== Kind.FIELD || other || node.selectionSet || node.alias || node.directives?.length)
    throw new Error(`A ledger's export has a step that is no single field: ${step}`);
  return node;
}

/** The steps of a path: points within brackets do not part them. */
function pathSteps(path: string): string[] {
  const steps = [''];
  let depth = 0;
  for (const sign of path) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '.' && depth === 0) steps.push('');
    else steps[steps.length - 1] += sign;
  }
  return steps.map((step) => step.trim());
}
