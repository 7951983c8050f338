import type { Subgraph } from '../subgraphs/subgraph.ts';
import { type Department, DepartmentUnavailable } from './department.ts';
import { withTimeLimit } from './time-limit.ts';

/** The part of a subgraph's public door that the gateway uses. */
export type SubgraphDoor = Pick<Subgraph, 'name' | 'execute' | 'ready' | 'close' | 'ground' | 'policy'>;

/** A department in this process: no network, no JSON text, no grant; the session itself is handed over. Whoever opened it closes it. */
export function localDepartment(name: string, door: SubgraphDoor, timeoutMs: number): Department {
  const late = () => new DepartmentUnavailable(name, 'timeout');
  const inTime = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await withTimeLimit(ask(), timeoutMs, late);
    } catch (error) {
      throw error instanceof DepartmentUnavailable ? error : new DepartmentUnavailable(name, 'failure');
    }
  };
  return {
    name,
    fetch: ({ query, variables, session }) => inTime(() => door.execute({ query, variables }, session)),
    ground: (number, session) => inTime(() => door.ground(number, session)),
    policy: () => inTime(() => door.policy()),
    ready: () => withTimeLimit(door.ready(), timeoutMs, late),
    close: async () => undefined,
  };
}
