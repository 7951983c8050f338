import { setImmediate } from 'node:timers/promises';
import {
  type ChainEvent,
  type ChainExtent,
  type ChainFacts,
  ChainMap,
} from '../../../schema/processing-record/verify-chains.ts';
import type { Findings } from '../../../schema/processing-record/verify-finding.ts';
import { LinkHashes } from '../../../schema/processing-record/verify-links.ts';
import { type ReceiptMemory, ReceiptTable } from '../../../schema/processing-record/verify-receipts.ts';
import type { RecordFacts } from '../../../schema/processing-record/verify-records.ts';
import type { Shared } from './verify-job.ts';
import type { JobPool } from './verify-pool.ts';
import type { RecordSource } from './verify-source.ts';

/** What has been read of all records. */
export interface ReadRecords {
  facts: ChainFacts & { events: readonly ChainEvent[] };
  hashes: LinkHashes;
  shared: Shared;
  departments: readonly string[];
  receipts: readonly RecordFacts[];
  lost: ReadonlySet<string>;
  operations: ReadonlySet<string>;
  count: number;
  /** Until seals are read nothing counts as removed in time. */
  expiredTo: Record<string, number>;
}

/** Reads and checks all links of the record, and gathers what they say. */
export async function readRecords(source: RecordSource, pool: JobPool, findings: Findings): Promise<ReadRecords> {
  const { extents, pieces, findings: found } = await source.chains(null);
  findings.take(found);
  const chains = ChainMap.of(extents);
  const memory = LinkHashes.memoryFor(chains.size);
  const departments = [...new Set([...source.journals, ...source.trust.witnesses.keys()])];
  const expiredTo: Record<string, number> = {};
  const shared: Shared = {
    trust: source.trust,
    departments,
    extents: chains.extents,
    hashes: memory,
    receipts: ReceiptTable.memoryFor(0),
    expiredTo,
  };
  pool.share(shared);
  const gathered = gathering();
  let count = 0;
  const jobs = pieces.map((piece) => ({ kind: 'records' as const, piece }));
  await pool.all(jobs, (result, job) => {
    findings.take(result.findings);
    count += result.count;
    if (result.records && job.kind === 'records') gathered.take(result.records, job.piece.chain, job.piece.from);
  });
  const hashes = new LinkHashes(memory);
  const hashAt = (chain: string, seq: number) => {
    const slot = chains.slotOf(chain, seq);
    return slot !== undefined && hashes.has(slot) ? hashes.get(slot) : undefined;
  };
  return {
    facts: {
      chains,
      events: gathered.events,
      lastAt: gathered.lastAt,
      hashAt,
      isPart: source.part !== null,
      expiredTo: (chain) => expiredTo[chain] ?? -1,
    },
    hashes,
    shared,
    departments,
    receipts: gathered.facts,
    lost: gathered.lost,
    operations: gathered.operations,
    count,
    expiredTo,
  };
}

/** Puts together what the parts of chains say, whichever is read first. */
function gathering() {
  const facts: RecordFacts[] = [];
  const events: ChainEvent[] = [];
  const lastAt = new Map<string, string>();
  const newest = new Map<string, number>();
  const lost = new Set<string>();
  const operations = new Set<string>();
  const take = (part: RecordFacts, chain: string, from: number) => {
    facts.push(part);
    events.push(...part.events);
    for (const each of part.lost) lost.add(each);
    for (const each of part.operations) operations.add(each);
    if (from < (newest.get(chain) ?? -1) || part.lastAt === '') return;
    newest.set(chain, from);
    lastAt.set(chain, part.lastAt);
  };
  return { facts, events, lastAt, lost, operations, take };
}

/** The table of all receipts; one that two records name is found. Leaves the thread to others in between. */
export async function tableOf(
  records: ReadRecords,
  findings: Findings,
): Promise<{ memory: ReceiptMemory; count: number }> {
  const { receipts: parts, departments, facts } = records;
  const count = parts.reduce((sum, { slots }) => sum + slots.length, 0);
  const table = new ReceiptTable(ReceiptTable.memoryFor(count));
  for (const { receipts, departments: whose, slots } of parts) {
    const bytes = Buffer.from(receipts.buffer, receipts.byteOffset, receipts.byteLength);
    for (const [index, slot] of slots.entries()) {
      const department = whose[index] as number;
      if (table.add(bytes, index * 32, department, slot)) continue;
      findings.add('RECEIPT', { department: departments[department] ?? '', ...facts.chains.linkOf(slot) });
    }
    await setImmediate();
  }
  return { memory: table.memory, count };
}

/** A part of a chain that should be stored, as far as it is; and what of it is not. */
export function storedPart(
  extent: ChainExtent | undefined,
  from: number,
  to: number,
): { isWhole: boolean; firstMissing: number } {
  if (!extent || from < extent.first) return { isWhole: false, firstMissing: from };
  if (to > extent.last) return { isWhole: false, firstMissing: Math.max(from, extent.last + 1) };
  return { isWhole: true, firstMissing: -1 };
}
