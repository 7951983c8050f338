import { createHash } from 'node:crypto';
import { type DocumentNode, type FieldNode, Kind, print, type ValueNode, visit } from 'graphql';
import { fieldSet } from '../schema/join-directives.ts';

/**
 * Response keys on the way to the departments. A client's key can shadow a field that the planner needs (a key, `__typename`),
 * clash with an argument of `@requires`, or mean different fields on different types; such keys get a prefix that no field of
 * the graph has and a mark of what they mean, and lose both on the way back.
 */
export class ClientAliases {
  readonly #prefix: string;
  readonly #requiredWithArguments: ReadonlySet<string>;

  constructor(supergraph: DocumentNode) {
    const fields = fieldNames(supergraph);
    let prefix = 'alias_';
    while (fields.some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;
    this.#prefix = prefix;
    this.#requiredWithArguments = fieldsRequiredWithArguments(supergraph);
  }

  /** The response key under which the departments are asked for a field. */
  plannedKey(field: FieldNode): string {
    const name = field.name.value;
    const key = field.alias?.value ?? name;
    if (key === name && !field.arguments?.length && !this.#requiredWithArguments.has(name)) return name;
    return `${this.#prefix}${key}_${meaning(field)}`;
  }

  /** A name, unlike any other, for a field that is required with arguments; `clientKey` gives its own name back. */
  requiredKey(field: string, index: number): string {
    return `${this.#prefix}${field}_r${index}`;
  }

  /** The response key that the client chose, from the planned one. */
  clientKey(plannedKey: string): string {
    if (!plannedKey.startsWith(this.#prefix)) return plannedKey;
    return plannedKey.slice(this.#prefix.length, plannedKey.lastIndexOf('_'));
  }

  /** A path in the client's own response keys. */
  clientPath(path: readonly (string | number)[]): (string | number)[] {
    return path.map((key) => (typeof key === 'string' ? this.clientKey(key) : key));
  }
}

/** A short mark, equal for equal fields with equal arguments, in whatever order these are written. */
function meaning({ name, arguments: given = [] }: FieldNode): string {
  const written = given.map((argument) => `${argument.name.value}:${print(sorted(argument.value))}`).sort();
  return createHash('sha256')
    .update([name.value, ...written].join(' '))
    .digest('hex')
    .slice(0, 8);
}

function sorted(value: ValueNode): ValueNode {
  if (value.kind === Kind.LIST) return { ...value, values: value.values.map(sorted) };
  if (value.kind !== Kind.OBJECT) return value;
  const fields = value.fields.map((field) => ({ ...field, value: sorted(field.value) }));
  return { ...value, fields: fields.sort((one, other) => (one.name.value < other.name.value ? -1 : 1)) };
}

function fieldNames(supergraph: DocumentNode): string[] {
  const names = new Set<string>();
  visit(supergraph, { [Kind.FIELD_DEFINITION]: (field) => void names.add(field.name.value) });
  return [...names];
}

function fieldsRequiredWithArguments(supergraph: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(supergraph, {
    Directive(directive) {
      if (directive.name.value !== 'join__field') return;
      for (const { name, value } of directive.arguments ?? []) {
        if (name.value !== 'requires' || value.kind !== Kind.STRING) continue;
        visit(fieldSet(value.value), {
          [Kind.FIELD]: (field) => {
            if (field.arguments?.length) names.add(field.name.value);
          },
        });
      }
    },
  });
  return names;
}
