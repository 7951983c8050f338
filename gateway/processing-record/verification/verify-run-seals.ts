import { isExpired, retentionDetail } from '../../../schema/processing-record/retention.ts';
import { type Seal, type SealBody, sealHash, WITNESSES_NEEDED } from '../../../schema/processing-record/seal.ts';
import { SealHashes } from '../../../schema/processing-record/verify-anchors.ts';
import type { Findings } from '../../../schema/processing-record/verify-finding.ts';
import {
  checkSignatures,
  isWitnessDue,
  type SealedRange,
  SealSequence,
} from '../../../schema/processing-record/verify-seals.ts';
import type { Slots } from '../../../schema/processing-record/verify-tree.ts';
import { parseSealBody } from '../../../schema/processing-record/witness-form.ts';
import type { Job, SealWork } from './verify-job.ts';
import type { JobPool } from './verify-pool.ts';
import { type ReadRecords, storedPart } from './verify-run-records.ts';
import type { RecordSource } from './verify-source.ts';

/** What has been read of all seals. */
export interface ReadSeals {
  hashes: SealHashes;
  count: number;
  pending: number;
  unsealed: number;
  expired: number;
  /** When the last seal was made whose links need not be there; null: all have to. */
  expiredAt: string | null;
}

const BATCH = 200;

/** Reads and checks all seals: their order, signatures, witnesses, and their trees over the stored links. */
export async function readSeals(
  source: RecordSource,
  pool: JobPool,
  records: ReadRecords,
  findings: Findings,
): Promise<ReadSeals> {
  pool.share(records.shared);
  const sequence = new SealSequence(findings, firstSeal(source, findings));
  const hashes = new SealHashes();
  const endings = periodsEnded(records, source.recordsAt);
  let expired = 0;
  let expiredAt: string | null = null;
  const place = (ranges: readonly SealedRange[], seal: number): readonly Slots[] | null => {
    const at = sequence.newest?.at ?? '';
    const isOver = endings.some(({ lastSeal, years, on }) => seal <= lastSeal && isExpired(at, years, on));
    if (isOver) expiredAt = at;
    const slots = ranges.map((range) => slotsOf(range, seal, isOver, records, findings));
    for (const [index, each] of slots.entries()) {
      const { chain, from, to } = ranges[index] as SealedRange;
      if (each || !isOver) continue;
      records.expiredTo[chain] = to;
      expired += to - from + 1;
    }
    return slots.every((each) => each !== null) ? (slots as Slots[]) : null;
  };
  let count = 0;
  const lacking: { number: number; at: string }[] = [];
  await pool.all(inBatches(source, sequence, hashes, place), ({ findings: found, witnessed = [] }) => {
    findings.take(found);
    count += witnessed.length;
    for (const { number, at, witnesses } of witnessed) if (witnesses < WITNESSES_NEEDED) lacking.push({ number, at });
  });
  let pending = 0;
  for (const { number, at } of lacking.sort((one, other) => one.number - other.number))
    if (isWitnessDue(at, sequence.newest?.at ?? at)) findings.add('WITNESS', { seal: number });
    else pending += 1;
  return {
    hashes,
    count,
    pending,
    expired,
    expiredAt,
    unsealed: source.part ? 0 : checkEnds(records, sequence, findings),
  };
}

/** The seal before the part that is verified: its tree is taken over, so it has to be signed and witnessed itself. */
function firstSeal({ part, trust }: RecordSource, findings: Findings): { seal: Seal; body: SealBody } | null {
  const { seal } = part?.after ?? {};
  const body = seal && parseSealBody(seal.body);
  if (!part?.after || !seal || !body) return null;
  if (sealHash(seal.body) !== seal.hash) findings.add('SEAL_FORM', { seal: seal.number });
  if (checkSignatures(part.after, trust, findings) < WITNESSES_NEEDED) findings.add('WITNESS', { seal: seal.number });
  return { seal, body };
}

async function* inBatches(
  source: RecordSource,
  sequence: SealSequence,
  hashes: SealHashes,
  place: (ranges: readonly SealedRange[], seal: number) => readonly Slots[] | null,
): AsyncGenerator<Job> {
  let seals: SealWork[] = [];
  for await (const cosigned of source.seals()) {
    const placed = sequence.take(cosigned.seal);
    if (!placed) continue;
    hashes.set(cosigned.seal.number, cosigned.seal.hash);
    seals.push({ ...cosigned, ...placed, slots: place(placed.ranges, cosigned.seal.number) });
    if (seals.length < BATCH) continue;
    yield { kind: 'seals', seals };
    seals = [];
  }
  if (seals.length > 0) yield { kind: 'seals', seals };
}

/** Where the links of a range are; null where not all are stored, which is found unless their time is over. */
function slotsOf(
  { chain, from, to }: SealedRange,
  seal: number,
  isExpired: boolean,
  { facts, hashes }: ReadRecords,
  findings: Findings,
): Slots | null {
  const { isWhole, firstMissing } = storedPart(facts.chains.get(chain), from, to);
  if (!isWhole) {
    if (!isExpired) findings.add('SEAL_LINKS', { seal, chain, seq: firstMissing });
    return null;
  }
  const slot = facts.chains.slotOf(chain, from) as number;
  for (let each = slot; each <= slot + to - from; each++) {
    if (hashes.has(each)) continue;
    findings.add('SEAL_LINKS', { seal, chain, seq: from + each - slot });
    return null;
  }
  return [slot, to - from + 1];
}

/** The beginnings that are missing though their time is not over; gives how many links are not sealed yet. */
function checkEnds({ facts, expiredTo }: ReadRecords, { sealedTo, newest }: SealSequence, findings: Findings): number {
  let unsealed = 0;
  for (const { chain, first, last } of facts.chains.extents) {
    const gone = (expiredTo[chain] ?? -1) + 1;
    if (first > gone) findings.add('GAP', { chain, seq: gone, until: first - 1 });
    const sealed = sealedTo.get(chain) ?? first - 1;
    unsealed += Math.max(0, last - sealed);
    const isOld = newest !== null && last > sealed && isLongBefore(facts.lastAt.get(chain), newest.at);
    if (isOld) findings.add('UNSEALED', { chain, seq: sealed + 1, until: last });
  }
  return unsealed;
}

const SEALED_WITHIN = 600_000;

function isLongBefore(at: string | undefined, sealed: string): boolean {
  return Date.parse(at ?? '') < Date.parse(sealed) - SEALED_WITHIN;
}

/** Which seals' links were removed because their time was over, as the record itself says (保存期限清理), and when it was. */
function periodsEnded({ facts }: ReadRecords, recordsAt: Date): { lastSeal: number; years: number; on: Date }[] {
  return facts.events.flatMap(({ kind, detail, at }) => {
    const stated = kind === 'RETENTION' ? retentionDetail(detail) : null;
    const on = new Date(Math.min(Date.parse(at), recordsAt.getTime()));
    return stated ? [{ lastSeal: stated.lastSeal, years: stated.years, on }] : [];
  });
}
