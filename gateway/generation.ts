import { Metering } from './access/metering.ts';
import { GatewayAccess } from './access/request-access.ts';
import { VisibleGraphs } from './access/visible-graph.ts';
import type { Department } from './department.ts';
import { PlanCache } from './plan-cache.ts';
import type { Mode } from './public-error.ts';
import { LoadedSupergraph } from './supergraph.ts';

/** The supergraph in use, its plans and its departments; a reload makes a new one and leaves this to its requests. */
export interface Generation {
  supergraph: LoadedSupergraph;
  plans: PlanCache;
  departments: ReadonlyMap<string, Department>;
  /** Null in conformance: a foreign supergraph declares nothing. */
  decisions: { access: GatewayAccess; metering: Metering; visible: VisibleGraphs } | null;
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
  const access = mode === 'hub' ? new GatewayAccess(supergraph.catalogue) : null;
  const decisions = access && { access, metering: new Metering(supergraph), visible: new VisibleGraphs(supergraph) };
  return { supergraph, plans, departments, decisions };
}
