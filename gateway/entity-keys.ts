import { type DocumentNode, Kind } from 'graphql';
import { graphNames, graphOf, textArgument, topFields } from '../schema/join-directives.ts';
import type { Data } from './department.ts';

/** Which entities each department resolves, and by which keys, as the supergraph's `@join__type` says. */
export class EntityKeys {
  readonly #keys = new Map<string, string[][]>();

  constructor(supergraph: DocumentNode) {
    const names = graphNames(supergraph);
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
