import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { directivesNamed, fieldSet, graphOf, textArgument } from '../schema/join-directives.ts';
import type { PlannedFields } from './required-arguments.ts';
import { type FieldsDefinition, SupergraphTypes } from './supergraph-types.ts';

/** A field with `@requires` which one subgraph resolves. */
export interface RequiringField {
  graph: string;
  type: string;
  field: string;
}

/**
 * The fields with `@requires` that must be planned as a subgraph of their own: those which another field requires (the
 * planner would fetch them before their own requirement), and those whose requirement names a field with other arguments
 * than the requirement of a field beside them (one representation cannot hold both).
 */
export function separableFields(document: DocumentNode, plannedFields: PlannedFields): RequiringField[] {
  const types = new SupergraphTypes(document);
  const required = requiredFields(types);
  return types.withFields().flatMap((type) => {
    const kept = new Map<string, Map<string, string>>();
    return requirementsOf(type).flatMap(({ field, join, requires }) => {
      const graph = graphOf(join);
      if (!graph || join.arguments?.some(({ name }) => name.value === 'contextArguments')) return [];
      const names = sentNames(types, type.name.value, requires, plannedFields);
      const beside = kept.get(graph) ?? new Map<string, string>();
      const isContested = [...names].some(([place, name]) => (beside.get(place) ?? name) !== name);
      if (isContested || required.has(coordinate(type.name.value, field)))
        return [{ graph, type: type.name.value, field }];
      kept.set(graph, new Map([...beside, ...names]));
      return [];
    });
  });
}

/** Every field that some `@requires` names, on all types that the name can stand for. */
function requiredFields(types: SupergraphTypes): Set<string> {
  const required = new Set<string>();
  for (const type of types.withFields()) {
    for (const { requires } of requirementsOf(type)) {
      types.visitFieldSet(type.name.value, fieldSet(requires), (of, { name }) => {
        const definition = types.get(of);
        const wide = definition && 'interfaces' in definition ? (definition.interfaces ?? []) : [];
        const names = [of, ...types.implementers(of), ...wide.map((one) => one.name.value)];
        for (const each of names) required.add(coordinate(each, name.value));
      });
    }
  }
  return required;
}

function requirementsOf(type: FieldsDefinition): { field: string; join: ConstDirectiveNode; requires: string }[] {
  return (type.fields ?? []).flatMap((field) =>
    directivesNamed(field, 'join__field').flatMap((join) => {
      const requires = textArgument(join, 'requires');
      return requires === undefined ? [] : [{ field: field.name.value, join, requires }];
    }),
  );
}

/** Which field stands at each place of a requirement, by the names that the subgraph is sent. */
function sentNames(types: SupergraphTypes, type: string, requires: string, plannedFields: PlannedFields) {
  const sent = (name: string) => plannedFields.get(name)?.name.value ?? name;
  const names = new Map<string, string>();
  types.visitFieldSet(type, fieldSet(requires), (_, { name }, path) => {
    names.set([...path.split('.').map(sent), sent(name.value)].join('.'), name.value);
  });
  return names;
}

function coordinate(type: string, field: string): string {
  return `${type}.${field}`;
}
