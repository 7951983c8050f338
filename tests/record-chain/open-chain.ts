import {
  type ChainOptions,
  type ChainTrouble,
  ChainWriter,
  NotDurable,
  newChainName,
} from '../../subgraphs/chain-writer.ts';
import type { ScratchRecord } from './scratch.ts';

/** A writer of a new chain, and what it has complained of. */
export interface OpenChain {
  writer: ChainWriter;
  chain: string;
  troubles: ChainTrouble[];
}

/** Opens a new chain in a server that need not be durable. */
export async function openChain(
  record: ScratchRecord,
  owner: string,
  table: ChainOptions['table'] = 'record_link',
): Promise<OpenChain> {
  const troubles: ChainTrouble[] = [];
  const chain = newChainName(owner);
  const onTrouble = (trouble: ChainTrouble) => troubles.push(trouble);
  const options = { databaseUrl: record.writerUrl, table, chain, durability: 'any' as const, onTrouble };
  return { writer: await ChainWriter.open(options), chain, troubles };
}

/** So many different bodies, with characters that need care. */
export function bodies(count: number): string[] {
  return Array.from({ length: count }, (_, index) => JSON.stringify({ index, text: `"引号" \\ {逗号,}` }));
}

/** What became of an append. */
export function outcome(append: Promise<unknown>): Promise<string> {
  return append.then(
    () => 'durable',
    (error: unknown) => (error instanceof NotDurable ? (error.link ? 'queued' : 'no room') : String(error)),
  );
}
