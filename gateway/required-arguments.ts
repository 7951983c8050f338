import { type DocumentNode, type FieldDefinitionNode, type FieldNode, Kind, print, visit } from 'graphql';
import { directivesNamed, fieldSet, textArgument, withArguments } from '../schema/join-directives.ts';
import type { ClientAliases } from './client-aliases.ts';
import { type FieldsDefinition, SupergraphTypes } from './supergraph-types.ts';

/** A field that only the planner knows: it stands for a field with its arguments. */
export type PlannedFields = ReadonlyMap<string, FieldNode>;

/**
 * Where `@requires` of a supergraph name one field with different arguments, the planner would fetch it once, with the
 * arguments of one of them. Each such field with its arguments becomes, for the planner, a field of its own.
 */
export function separateRequiredArguments(
  document: DocumentNode,
  aliases: ClientAliases,
): { document: DocumentNode; plannedFields: PlannedFields } {
  const types = new SupergraphTypes(document);
  const contested = contestedNames(types);
  const plannedFields = new Map<string, FieldNode>();
  if (contested.size === 0) return { document, plannedFields };
  const names = new Map<string, string>();
  const additions = new Map<string, Set<string>>();
  const plan = (type: string, field: FieldNode): string | undefined => {
    if (!field.arguments?.length || !contested.has(field.name.value)) return undefined;
    const meaning = textOf(field);
    const planned = names.get(meaning) ?? aliases.requiredKey(field.name.value, names.size);
    names.set(meaning, planned);
    plannedFields.set(planned, field);
    for (const one of [type, ...types.implementers(type)]) {
      additions.set(one, (additions.get(one) ?? new Set()).add(planned));
    }
    return planned;
  };
  const renamed = visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: (type) => renameRequirements(type, types, plan),
    [Kind.INTERFACE_TYPE_DEFINITION]: (type) => renameRequirements(type, types, plan),
  });
  const extended = <T extends FieldsDefinition>(type: T): T => {
    const added = [...(additions.get(type.name.value) ?? [])].flatMap((planned) => {
      const original = type.fields?.find(({ name }) => name.value === plannedFields.get(planned)?.name.value);
      return original ? [standIn(original, planned)] : [];
    });
    return { ...type, fields: [...(type.fields ?? []), ...added] };
  };
  const withPlanned = visit(renamed, {
    [Kind.OBJECT_TYPE_DEFINITION]: extended,
    [Kind.INTERFACE_TYPE_DEFINITION]: extended,
  });
  return { document: withPlanned, plannedFields };
}

/** Names of the fields that are required with different arguments. */
function contestedNames(types: SupergraphTypes): Set<string> {
  const meanings = new Map<string, Set<string>>();
  for (const type of types.withFields()) {
    for (const field of type.fields ?? []) {
      for (const join of directivesNamed(field, 'join__field')) {
        types.visitFieldSet(type.name.value, requirement(join), (_, required) => {
          const { value } = required.name;
          meanings.set(value, (meanings.get(value) ?? new Set()).add(textOf(required)));
        });
      }
    }
  }
  return new Set([...meanings].filter(([, texts]) => texts.size > 1).map(([name]) => name));
}

function renameRequirements<T extends FieldsDefinition>(
  type: T,
  types: SupergraphTypes,
  plan: (type: string, field: FieldNode) => string | undefined,
): T {
  const fields = type.fields?.map((field) => ({
    ...field,
    directives: field.directives?.map((join) => {
      if (join.name.value !== 'join__field' || textArgument(join, 'requires') === undefined) return join;
      const set = requirement(join);
      const renamed = new Map<FieldNode, string>();
      types.visitFieldSet(type.name.value, set, (of, required) => {
        const planned = plan(of, required);
        if (planned) renamed.set(required, planned);
      });
      if (renamed.size === 0) return join;
      const selections = visit(set, {
        [Kind.FIELD]: (node) => {
          const planned = renamed.get(node);
          return planned ? { ...node, name: { ...node.name, value: planned }, arguments: [] } : undefined;
        },
      });
      const text = selections.selections.map(print).join(' ');
      return withArguments(join, { requires: { kind: Kind.STRING, value: text } });
    }),
  }));
  return { ...type, fields };
}

function requirement(join: Parameters<typeof textArgument>[0]) {
  return fieldSet(textArgument(join, 'requires') ?? '__typename');
}

function textOf({ name, arguments: given = [] }: FieldNode): string {
  const texts = given.map(print).sort();
  return `${name.value}(${texts.join(' ')})`;
}

function standIn(original: FieldDefinitionNode, planned: string): FieldDefinitionNode {
  return {
    ...original,
    name: { ...original.name, value: planned },
    arguments: [],
    directives: directivesNamed(original, 'join__field'),
  };
}
