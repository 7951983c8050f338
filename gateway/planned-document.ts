import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { ClientAliases } from './client-aliases.ts';
import { type Conditions, isCondition, isIncluded } from './operation-conditions.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The variable that carries entity representations; a client's variable of that name is renamed. */
const REPRESENTATIONS = 'representations';
const CLIENT_REPRESENTATIONS = 'client_representations_variable';

/** The client's name of a planned variable. */
export function clientVariable(planned: string): string {
  return planned === CLIENT_REPRESENTATIONS ? REPRESENTATIONS : planned;
}

/**
 * The document as the planner sees it: without name (so that equal fetches have equal texts), conditions decided,
 * introspection and denied fields taken out, response keys safe, no empty selection, the gateway's own questions (probes) added.
 */
export function plannedDocument(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  rewriting: Rewriting,
  probes: readonly FieldNode[] = [],
): DocumentNode {
  const selectionSet = rewriteSelections(operation.selectionSet, rewriting, true);
  const planned = {
    ...operation,
    name: undefined,
    selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ...probes] },
  };
  const definitions = [...fragments.values()].map((fragment) => ({
    ...fragment,
    selectionSet: rewriteSelections(fragment.selectionSet, rewriting, false),
  }));
  return renameRepresentations({ kind: Kind.DOCUMENT, definitions: [planned, ...definitions] }, operation);
}

/** What changes between the client's document and the planned one. */
export interface Rewriting {
  aliases: ClientAliases;
  conditions: Conditions;
  /** Fields that the session may not have: they are not asked for. */
  denied: Pick<ReadonlyMap<FieldNode, unknown>, 'has'>;
}

function rewriteSelections(set: SelectionSetNode, rewriting: Rewriting, isRoot: boolean): SelectionSetNode {
  const selections = set.selections
    .filter((selection) => isIncluded(selection, rewriting.conditions) && !isIntrospection(selection))
    .filter((selection) => selection.kind !== Kind.FIELD || !rewriting.denied.has(selection))
    .map((selection) => rewriteSelection(selection, rewriting));
  return { ...set, selections: selections.length || isRoot ? selections : [TYPENAME] };
}

function rewriteSelection(selection: SelectionNode, rewriting: Rewriting): SelectionNode {
  const directives = selection.directives?.filter((directive) => !isCondition(directive));
  if (selection.kind === Kind.FRAGMENT_SPREAD) return { ...selection, directives };
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { ...selection, directives, selectionSet: rewriteSelections(selection.selectionSet, rewriting, false) };
  }
  if (selection.name.value === '__typename') return TYPENAME;
  return {
    ...selection,
    directives,
    alias: alias(selection, rewriting.aliases),
    selectionSet: selection.selectionSet && rewriteSelections(selection.selectionSet, rewriting, false),
  };
}

function alias(field: FieldNode, aliases: ClientAliases) {
  const key = aliases.plannedKey(field);
  return key === field.name.value ? undefined : { kind: Kind.NAME as const, value: key };
}

function isIntrospection(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && (selection.name.value === '__schema' || selection.name.value === '__type');
}

function renameRepresentations(document: DocumentNode, { variableDefinitions }: OperationDefinitionNode): DocumentNode {
  const isTaken = ({ variable }: VariableDefinitionNode) => variable.name.value === REPRESENTATIONS;
  if (!variableDefinitions?.some(isTaken)) return document;
  return visit(document, {
    [Kind.VARIABLE]: (variable) =>
      variable.name.value === REPRESENTATIONS
        ? { ...variable, name: { ...variable.name, value: CLIENT_REPRESENTATIONS } }
        : undefined,
  });
}
