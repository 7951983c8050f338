import type { DocumentNode } from 'graphql';
import { graphNames } from '../schema/join-directives.ts';
import type { ClientAliases } from './client-aliases.ts';
import { type PlannedFields, separateRequiredArguments } from './required-arguments.ts';
import { separableFields } from './separable-fields.ts';
import { separateSubgraph } from './separate-subgraph.ts';

/** A supergraph as the planner needs it, and the way back to the departments that are there. */
export interface PlannableSupergraph {
  /** The given document itself where the planner can work with it. */
  document: DocumentNode;
  /** Subgraphs that only the planner knows → the department that is meant. */
  departments: ReadonlyMap<string, string>;
  plannedFields: PlannedFields;
}

/**
 * The planner fetches a required field that has a requirement of its own without that requirement, and of requirements
 * with different arguments only one. Fields concerned are planned as subgraphs of their own; other supergraphs stay as
 * they are.
 */
export function plannableSupergraph(given: DocumentNode, aliases: ClientAliases): PlannableSupergraph {
  const { document: separated, plannedFields } = separateRequiredArguments(given, aliases);
  const graphs = graphNames(separated);
  const departments = new Map<string, string>();
  let document = separated;
  for (const moved of separableFields(separated, plannedFields)) {
    const department = graphs.get(moved.graph) ?? moved.graph;
    const graph = unused(`${moved.graph}_${moved.type}_${moved.field}`, graphs.keys());
    const name = unused(`${department}.${moved.type}.${moved.field}`, graphs.values());
    document = separateSubgraph(document, moved, { graph, name });
    graphs.set(graph, name);
    departments.set(name, department);
  }
  return { document, departments, plannedFields };
}

function unused(name: string, taken: Iterable<string>): string {
  const all = new Set(taken);
  let free = name;
  while (all.has(free)) free = `${free}_`;
  return free;
}
