import { readFileSync } from 'node:fs';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Provider } from '../finding-rule.ts';
import { providerOfPath } from '../findings/provider-of-path.ts';

/** What the rules ask the departments (比对所需的事实); it changes with them. */
export const FACTS = readFileSync(new URL('../findings/facts.graphql', import.meta.url), 'utf8');

const PROVIDERS_OF_FIELD = providersOfFields();

/**
 * Whose facts a coordinate (`Guardianship.from`) can concern: every department that is asked for a field of that name. None, when
 * nobody is.
 */
export function providersOfCoordinate(coordinate: string): readonly Provider[] {
  return [...(PROVIDERS_OF_FIELD.get(coordinate.split('.')[1] ?? '') ?? [])];
}

function providersOfFields(): ReadonlyMap<string, ReadonlySet<Provider>> {
  const providers = new Map<string, Set<Provider>>();
  const walk = (set: SelectionSetNode | undefined, above: readonly string[]): void => {
    for (const { name, selectionSet } of fieldsOf(set)) {
      const path = [...above, name.value];
      const provider = providerOfPath(path);
      if (provider) providers.set(name.value, (providers.get(name.value) ?? new Set()).add(provider));
      walk(selectionSet, path);
    }
  };
  for (const definition of parse(FACTS).definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, []);
  return providers;
}

function fieldsOf(set: SelectionSetNode | undefined): readonly FieldNode[] {
  return (set?.selections ?? []).filter((selection) => selection.kind === Kind.FIELD);
}
