import { type DocumentNode, type FieldNode, Kind, parse, type SelectionSetNode, visit } from 'graphql';

/**
 * Response keys on the way to the departments. A client alias can shadow a field that the planner needs (a key, `__typename`)
 * or clash with an argument of `@requires`; such keys get a prefix that no field of the graph has, and lose it on the way back.
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
    const alias = field.alias?.value;
    if (alias !== undefined && alias !== field.name.value) return this.#prefix + alias;
    return this.#requiredWithArguments.has(field.name.value) ? this.#prefix + field.name.value : field.name.value;
  }

  /** The response key that the client chose, from the planned one. */
  clientKey(plannedKey: string): string {
    return plannedKey.startsWith(this.#prefix) ? plannedKey.slice(this.#prefix.length) : plannedKey;
  }

  /** A path in the client's own response keys. */
  clientPath(path: readonly (string | number)[]): (string | number)[] {
    return path.map((key) => (typeof key === 'string' ? this.clientKey(key) : key));
  }
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
        visit(selectionSet(value.value), {
          [Kind.FIELD]: (field) => {
            if (field.arguments?.length) names.add(field.name.value);
          },
        });
      }
    },
  });
  return names;
}

function selectionSet(fields: string): SelectionSetNode {
  const definition = parse(`{${fields}}`).definitions[0];
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The supergraph holds an unreadable field set.');
  return definition.selectionSet;
}
