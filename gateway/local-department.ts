import type { Subgraph } from '../subgraphs/subgraph.ts';
import { type Department, DepartmentUnavailable } from './department.ts';
import { withTimeLimit } from './time-limit.ts';

/** The part of a subgraph's public door that the gateway uses. */
export type SubgraphDoor = Pick<Subgraph, 'name' | 'execute' | 'ready' | 'close'>;

/** A department in this process: no network, no JSON text. Whoever opened it closes it. */
export function localDepartment(name: string, door: SubgraphDoor, timeoutMs: number): Department {
  const late = () => new DepartmentUnavailable(name, 'timeout');
  return {
    name,
    async fetch({ query, variables }) {
      try {
        return await withTimeLimit(door.execute({ query, variables }), timeoutMs, late);
      } catch (error) {
        throw error instanceof DepartmentUnavailable ? error : new DepartmentUnavailable(name, 'failure');
      }
    },
    ready: () => withTimeLimit(door.ready(), timeoutMs, late),
    close: async () => undefined,
  };
}
