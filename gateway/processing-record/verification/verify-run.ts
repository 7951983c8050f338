import { AnchorCheck } from '../../../schema/processing-record/verify-anchors.ts';
import { checkChains, checkHead } from '../../../schema/processing-record/verify-chains.ts';
import { type Finding, Findings } from '../../../schema/processing-record/verify-finding.ts';
import type { JournalFacts } from '../../../schema/processing-record/verify-journals.ts';
import { type ReceiptMemory, ReceiptTable } from '../../../schema/processing-record/verify-receipts.ts';
import { type Explained, explain, READING_SKEW } from '../../../schema/processing-record/verify-reconcile.ts';
import { isWitness } from '../../../schema/processing-record/verify-seals.ts';
import type { JobPool } from './verify-pool.ts';
import { type ReadRecords, readRecords, tableOf } from './verify-run-records.ts';
import { readSeals } from './verify-run-seals.ts';
import type { RecordSource } from './verify-source.ts';

/** What is to be verified beside chains and seals. */
export interface VerifyOptions {
  /** Entries of departments that were asked without a gateway are no finding. */
  isDirectAllowed?: boolean;
  /** Also hold the database's search columns against the bodies, which takes longer than all the rest. */
  isWithColumns?: boolean;
}

/** What a verification did and found (核验结果). */
export interface Verification {
  findings: readonly Finding[];
  /** With those that are not listed, because there are too many of a kind. */
  total: number;
  records: number;
  chains: number;
  seals: number;
  /** Seals too young to have all their witnesses. */
  pendingSeals: number;
  /** Links that no seal has taken up yet. */
  unsealed: number;
  /** Links that were removed because their time was over. */
  expired: number;
  anchors: number;
  receipts: number;
  entries: number;
  explained: Explained;
  /** Departments whose journals, or witnessed seals, were not at hand. */
  withoutJournal: readonly string[];
  withoutAnchors: readonly string[];
}

/** Verifies the whole record (核验): chains, seals, witnesses, journals, and the receipts both ways. */
export async function verifyRecord(
  source: RecordSource,
  pool: JobPool,
  options: VerifyOptions = {},
): Promise<Verification> {
  const findings = new Findings();
  const records = await readRecords(source, pool, findings);
  const [sealed, receipts] = await Promise.all([
    readSeals(source, pool, records, findings),
    tableOf(records, findings),
  ]);
  checkChains(records.facts, findings);
  const anchors = new AnchorCheck(sealed.hashes, findings);
  for (const department of source.witnesses) {
    const isSigned = (anchor: { hash: string; keyId: string; signature: string }) =>
      isWitness({ department, ...anchor }, anchor.hash, source.trust);
    await anchors.take(department, source.anchors(department), isSigned);
  }
  anchors.end();
  pool.share({ ...records.shared, receipts: receipts.memory });
  const journals = await readJournals(source, pool, findings);
  const { expiredAt } = sealed;
  const isDirectAllowed = options.isDirectAllowed === true;
  const explained = reconcile(source, records, receipts.memory, journals, findings, { isDirectAllowed, expiredAt });
  if (options.isWithColumns) findings.take((await source.wrongColumns?.())?.kept ?? []);
  const known = [...source.trust.witnesses.keys()];
  return {
    findings: findings.kept,
    total: findings.total,
    records: records.count,
    chains: records.facts.chains.extents.length,
    seals: sealed.count,
    pendingSeals: sealed.pending,
    unsealed: sealed.unsealed,
    expired: sealed.expired,
    anchors: anchors.count,
    receipts: receipts.count,
    entries: journals.count,
    explained,
    withoutJournal: known.filter((name) => !source.journals.includes(name)),
    withoutAnchors: known.filter((name) => !source.witnesses.includes(name)),
  };
}

type ReadJournals = Pick<JournalFacts, 'loose' | 'heads'> & { count: number };

/** Reads all journals, and holds each entry against the record. */
async function readJournals(source: RecordSource, pool: JobPool, findings: Findings): Promise<ReadJournals> {
  const read: ReadJournals = { loose: [], heads: [], count: 0 };
  for (const department of source.journals) {
    const { extents, pieces, findings: found } = await source.chains(department);
    let isShortened = false;
    findings.take(found);
    const jobs = pieces.map((piece) => ({ kind: 'journal' as const, piece }));
    await pool.all(jobs, ({ findings: found, count, journal }) => {
      findings.take(found);
      read.count += count;
      for (const entry of journal?.loose ?? []) read.loose.push(entry);
      for (const head of journal?.heads ?? []) read.heads.push(head);
      isShortened ||= journal?.isShortened === true;
    });
    for (const { chain, first } of isShortened ? [] : extents)
      if (first > 0) findings.add('GAP', { department, chain, seq: 0, until: first - 1 });
  }
  return read;
}

/** Both ways: entries that no record names, receipts that no journal has, heads that the record does not have. */
function reconcile(
  { recordsAt, journals, part }: RecordSource,
  { facts, departments, lost, operations }: ReadRecords,
  receipts: ReceiptMemory,
  read: ReadJournals,
  findings: Findings,
  by: { isDirectAllowed: boolean; expiredAt: string | null },
): Explained {
  const since = recordsAt.getTime() - READING_SKEW;
  const furthest = new Map<string, (typeof read.heads)[number]>();
  for (const head of read.heads) {
    const last = facts.chains.get(head.chain)?.last ?? -1;
    if (head.seq <= last) checkHead(facts, head, 'HEAD', findings);
    else if (Date.parse(head.at) < since && head.seq > (furthest.get(head.chain)?.seq ?? -1))
      furthest.set(head.chain, head);
  }
  for (const head of furthest.values()) checkHead(facts, head, 'HEAD', findings);
  const compared = new Set(journals.map((name) => departments.indexOf(name)));
  for (const { department, slot } of new ReceiptTable(receipts).missing())
    if (compared.has(department))
      findings.add('RECEIPT', { department: departments[department] as string, ...facts.chains.linkOf(slot) });
  const closed = new Set(facts.events.filter(({ kind }) => kind === 'CHAIN_CLOSED').map(({ chain }) => chain));
  return explain(read.loose, { ...facts, closed, lost, operations, recordsAt, within: part, ...by }, findings);
}
