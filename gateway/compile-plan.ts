import type { FetchDataRewrite, FetchNode, PlanNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { departmentFetch, type RequiredSelection } from './department-fetch.ts';
import type { PlannableSupergraph } from './plannable-supergraph.ts';
import { clientVariable } from './planned-document.ts';
import { sectionField } from './sections.ts';

/** A step of a plan, with all that can be known before a request comes. */
export type PlanStep =
  | { kind: 'sequence' | 'parallel'; steps: readonly PlanStep[] }
  | { kind: 'at'; path: readonly string[]; step: PlanStep }
  | FetchStep;

/** One question to one department. */
export interface FetchStep {
  kind: 'fetch';
  department: string;
  operation: 'query' | 'mutation';
  query: string;
  /** Names in the fetch and in the client's variables. */
  variables: readonly { planned: string; client: string }[];
  /** For entities: what of each object is its representation. */
  requires: readonly RequiredSelection[] | null;
  inputRewrites: readonly FetchDataRewrite[];
  outputRewrites: readonly FetchDataRewrite[];
  /** Whether the department knows the entities by an interface only (`@interfaceObject`). */
  asksInterfaceObject: boolean;
  /** Equal for fetches that may be sent as one. */
  shareKey: string;
  /** Response keys of the fields asked for, below the entities or the root. */
  keys: readonly string[];
  /** Where the answer holds the department's own section (the field named after it). */
  sectionPaths: readonly (readonly string[])[];
}

/** Compiles the planner's tree. */
export function compilePlan(node: PlanNode, plannable: PlannableSupergraph): PlanStep {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map((step) => compilePlan(step, plannable)) };
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map((step) => compilePlan(step, plannable)) };
    case 'Flatten':
      return { kind: 'at', path: node.path.map(String), step: compilePlan(node.node, plannable) };
    case 'Fetch':
      return compileFetch(node, plannable);
    default:
      throw new Error(`The plan holds a ${node.kind} node, which no client of the hub can cause.`);
  }
}

function compileFetch(node: FetchNode, plannable: PlannableSupergraph): FetchStep {
  const { department, query, document, requires } = departmentFetch(node, plannable);
  const selections = answeredSelections(document, requires !== null);
  const outputRewrites = node.outputRewrites ?? [];
  return {
    kind: 'fetch',
    department,
    operation: node.operationKind === 'mutation' ? 'mutation' : 'query',
    query,
    variables: (node.variableUsages ?? []).map((planned) => ({ planned, client: clientVariable(planned) })),
    requires,
    inputRewrites: node.inputRewrites ?? [],
    outputRewrites,
    asksInterfaceObject: (node.inputRewrites ?? []).length > 0,
    shareKey: JSON.stringify([department, query, outputRewrites]),
    keys: responseKeys(selections),
    sectionPaths: sectionPaths(selections, sectionField(department)),
  };
}

function answeredSelections(document: DocumentNode, isEntityFetch: boolean): SelectionSetNode {
  const operation = document.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch without operation was planned.');
  const entities = operation.selectionSet.selections[0];
  if (isEntityFetch && entities?.kind === Kind.FIELD && entities.selectionSet) return entities.selectionSet;
  return operation.selectionSet;
}

function responseKeys(set: SelectionSetNode): string[] {
  const keys = set.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return responseKeys(selection.selectionSet);
    return selection.kind === Kind.FIELD && selection.name.value !== '__typename' ? [keyOf(selection)] : [];
  });
  return [...new Set(keys)];
}

function sectionPaths(set: SelectionSetNode, field: string): string[][] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return sectionPaths(selection.selectionSet, field);
    if (selection.kind !== Kind.FIELD) return [];
    if (selection.name.value === field) return [[keyOf(selection)]];
    if (!selection.selectionSet) return [];
    return sectionPaths(selection.selectionSet, field).map((path) => [keyOf(selection), ...path]);
  });
}

function keyOf(field: SelectionNode & { kind: Kind.FIELD }): string {
  return field.alias?.value ?? field.name.value;
}
