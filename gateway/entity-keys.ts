import { type DocumentNode, Kind } from 'graphql';
import type { Data } from './department.ts';
import { fieldSet, graphOf, textArgument } from './join-directives.ts';

/** Which entities each department resolves, and by which keys, as the supergraph's `@join__type` says. */
export class EntityKeys {
  readonly #keys = new Map<string, string[][]>();

  constructor(supergraph: DocumentNode) {
    const names = departmentNames(supergraph);
    for (const definition of supergraph.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        continue;
      for (const directive of definition.directives ?? []) {
        if (directive.name.value !== 'join__type') continue;
        const department = names.get(graphOf(directive) ?? '');
        const entry = `${department} ${definition.name.value}`;
        const keys = this.#keys.get(entry) ?? [];
        const key = textArgument(directive, 'key');
        if (key) keys.push(topFields(key));
        this.#keys.set(entry, keys);
      }
    }
  }

  /** Whether a department can tell by this representation which entity is meant. */
  canResolve(department: string, representation: Data): boolean {
    const keys = this.#keys.get(`${department} ${String(representation.__typename)}`);
    if (!keys) return false;
    return keys.length === 0 || keys.some((key) => key.every((field) => representation[field] !== undefined));
  }
}

function departmentNames(supergraph: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
      const name = directive && textArgument(directive, 'name');
      if (name) names.set(value.name.value, name);
    }
  }
  return names;
}

function topFields(key: string): string[] {
  return fieldSet(key).selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
}
