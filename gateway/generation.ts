import { DisclosedChildren } from './access/disclosed-children.ts';
import { Metering } from './access/metering.ts';
import { GatewayAccess } from './access/request-access.ts';
import { VisibleGraphs } from './access/visible-graph.ts';
import type { Department } from './department.ts';
import { PlanCache } from './plan-cache.ts';
import { AnswerContent } from './processing-record/answer-content.ts';
import type { Mode } from './public-error.ts';
import { LoadedSupergraph } from './supergraph.ts';

/** The supergraph in use, its plans and its departments; a reload makes a new one and leaves this to its requests. */
export interface Generation {
  supergraph: LoadedSupergraph;
  plans: PlanCache;
  departments: ReadonlyMap<string, Department>;
  /** Null in conformance: a foreign supergraph declares nothing. */
  decisions: Decisions | null;
}

/** What a graph's declarations decide by, and how its answers are looked at. */
export interface Decisions {
  access: GatewayAccess;
  metering: Metering;
  visible: VisibleGraphs;
  children: DisclosedChildren;
  content: AnswerContent;
}

/** Makes a supergraph ready for use. */
export function generationOf(
  sdl: string,
  mode: Mode,
  departmentsOf: (supergraph: LoadedSupergraph) => ReadonlyMap<string, Department>,
  isFrozen = false,
): Generation {
  const supergraph = new LoadedSupergraph(sdl, isFrozen);
  const departments = departmentsOf(supergraph);
  const plans = new PlanCache(supergraph, mode === 'hub');
  return { supergraph, plans, departments, decisions: mode === 'hub' ? decisionsOn(supergraph) : null };
}

function decisionsOn(supergraph: LoadedSupergraph): Decisions {
  const { apiSchema, childRecords: records, catalogue } = supergraph;
  return {
    access: new GatewayAccess(catalogue),
    metering: new Metering(supergraph),
    visible: new VisibleGraphs(supergraph),
    children: new DisclosedChildren(records),
    content: new AnswerContent(apiSchema, records),
  };
}
