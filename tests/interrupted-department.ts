import type { SubgraphDoor } from '../gateway/local-department.ts';
import type { Subgraph } from '../subgraphs/subgraph.ts';

/** A department that fails while it is named as down. */
export function interrupted(name: string, door: Subgraph, down: ReadonlySet<string>): SubgraphDoor {
  return {
    name,
    execute: async (...given) => {
      if (down.has(name)) throw new Error('no connection');
      return door.execute(...given);
    },
    ledger: (...given) => door.ledger(...given),
    ready: () => door.ready(),
    close: () => door.close(),
    ground: (...given) => door.ground(...given),
    policy: () => door.policy(),
    witness: (...given) => door.witness(...given),
  };
}
