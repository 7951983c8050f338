import type { ChainHead } from '../schema/processing-record/record.ts';
import type { ChainTable, Durability } from './chain-connection.ts';

/** Which chain is written where. */
export interface ChainOptions {
  databaseUrl: string;
  table: ChainTable;
  /** A new name (`newChainName`): nobody else writes this chain, and it is empty. */
  chain: string;
  /** How long an append waits at most before it rejects; 1000 unless told. */
  waitMs?: number;
  durability?: Durability;
  /** Told once when something goes wrong, again when it is something else, and when it is over (`chain-recovered`). */
  onTrouble?: (trouble: ChainTrouble) => void;
}

/** What goes wrong with a chain, for the log: an event and the code of PostgreSQL or of the system. */
export interface ChainTrouble {
  event: 'chain-not-stored' | 'chain-taken' | 'chain-left' | 'chain-recovered';
  code: string | null;
}

/** Not known to be durable in time. With `link`, it has its place in the chain and will be stored as soon as that can be done. */
export class NotDurable extends Error {
  readonly link: ChainHead | null;

  constructor(link: ChainHead | null) {
    super(link ? `${link.chain} ${link.seq} is not durable yet` : 'no room in the chain');
    this.name = 'NotDurable';
    this.link = link;
  }
}
