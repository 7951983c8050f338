import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import type { PlannableSupergraph } from './plannable-supergraph.ts';
import type { PlannedFields } from './required-arguments.ts';

/** What of an object is its representation. */
export type RequiredSelection =
  | { kind: 'fragment'; typeCondition: string | undefined; selections: readonly RequiredSelection[] }
  | { kind: 'field'; key: string; sentAs: string; selections: readonly RequiredSelection[] | undefined };

/** A planned fetch in the words of the department that answers it. */
export interface DepartmentFetch {
  department: string;
  query: string;
  document: DocumentNode;
  requires: readonly RequiredSelection[] | null;
}

/** Translates what only the planner knows: its own subgraphs, and fields that stand for a field with arguments. */
export function departmentFetch(node: FetchNode, plannable: PlannableSupergraph): DepartmentFetch {
  const { departments, plannedFields } = plannable;
  const planned = parse(node.operation, { noLocation: true });
  const document = plannedFields.size > 0 ? withArguments(planned, plannedFields) : planned;
  return {
    department: departments.get(node.serviceName) ?? node.serviceName,
    query: document === planned ? node.operation : print(document),
    document,
    requires: node.requires ? requiredSelections(node.requires, plannedFields) : null,
  };
}

/** The document itself when no field in it is the planner's own. */
function withArguments(document: DocumentNode, plannedFields: PlannedFields): DocumentNode {
  return visit(document, {
    [Kind.FIELD]: (field) => {
      const meant = plannedFields.get(field.name.value);
      if (!meant) return undefined;
      return { ...field, alias: field.alias ?? field.name, name: meant.name, arguments: meant.arguments };
    },
  });
}

function requiredSelections(
  nodes: readonly QueryPlanSelectionNode[],
  plannedFields: PlannedFields,
): RequiredSelection[] {
  return nodes.map((node) => {
    const selections = node.selections && requiredSelections(node.selections, plannedFields);
    if (node.kind === 'InlineFragment')
      return { kind: 'fragment', typeCondition: node.typeCondition, selections: selections ?? [] };
    const key = node.alias ?? node.name;
    return { kind: 'field', key, sentAs: plannedFields.get(key)?.name.value ?? key, selections };
  });
}
