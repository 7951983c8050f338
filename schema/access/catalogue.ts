import { type DocumentNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { type Catalogue, type Classification, coordinatesOf, readClassification } from './classification.ts';
import type { DepartmentCode } from './viewer.ts';

/** The declarations of one department's SDL; what it shares with others (keys, `@shareable`) belongs to none. */
export function catalogueOf(document: DocumentNode, owner: DepartmentCode): Catalogue {
  const shared = sharedFields(document);
  const catalogue = new Map<string, Classification>();
  for (const coordinate of coordinatesOf(document)) {
    const field = coordinate.coordinate.split('(')[0] as string;
    const classification = readClassification(coordinate, shared.has(field) ? null : owner);
    if (classification) catalogue.set(coordinate.coordinate, classification);
  }
  return catalogue;
}

/** Fields that several departments may define: the keys of entities, and `@shareable` ones. */
export function sharedFields(document: DocumentNode): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const keys = keyFields(type as ObjectTypeDefinitionNode);
    const isShareable = hasDirective(type, 'shareable');
    for (const field of type.fields ?? [])
      if (isShareable || hasDirective(field, 'shareable') || keys.has(field.name.value))
        shared.add(`${type.name.value}.${field.name.value}`);
  }
  return shared;
}

function keyFields(type: ObjectTypeDefinitionNode): ReadonlySet<string> {
  const keys = (type.directives ?? []).filter(({ name }) => name.value === 'key');
  const sets = keys.map((key) => key.arguments?.find(({ name }) => name.value === 'fields')?.value);
  return new Set(sets.flatMap((set) => (set?.kind === Kind.STRING ? set.value.split(/[\s{}]+/) : [])));
}

function hasDirective(node: ObjectTypeDefinitionNode | FieldDefinitionNode | { directives?: unknown }, name: string) {
  const { directives } = node as ObjectTypeDefinitionNode;
  return directives?.some((directive) => directive.name.value === name) ?? false;
}
