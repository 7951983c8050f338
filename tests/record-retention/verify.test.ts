import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { RetentionDetail } from '../../schema/processing-record/retention.ts';
import type { SealBody } from '../../schema/processing-record/seal.ts';
import { verified } from '../record-verify/folder.ts';
import { live } from '../record-verify/live.ts';
import { append, cosign, DEPARTMENTS, entry, type Kept, record, sealOver } from '../record-verify/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-retention-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The hubs of these worlds work on 2026-11-20. */
const SIX_YEARS_ON = '2032-12-01T02:00:00.000Z';
const TWO_YEARS_ON = '2028-12-01T02:00:00.000Z';
const RETENTION = 'retention.20321201t020000z.0000';

interface Ending {
  /** The seal up to which a record says that links went, and the one up to which they did. */
  said: number;
  removed: number;
  at?: string;
  recordsAt?: string;
  years?: number;
}

const bodyOf = ({ seals }: Kept, number: number) => JSON.parse(seals[number - 1]?.body ?? '') as SealBody;

/** A record of one hub's day, years later, when the period of some of its seals is over. */
function ended(kept: Kept, { said, removed, at = SIX_YEARS_ON, recordsAt = at, years = 5 }: Ending): Kept {
  const { size, at: sealedAt } = bodyOf(kept, Math.max(said, 1));
  const detail = { firstSeal: 1, lastSeal: said, size, day: sealedAt.slice(0, 10), years, document: '规则' };
  say(kept, at, said > 0 ? (detail satisfies RetentionDetail) : null);
  for (let number = 1; number <= removed; number++)
    for (const [chain, [from, to]] of Object.entries(bodyOf(kept, number).chains)) {
      const links = kept.records.get(chain) ?? [];
      kept.records.set(
        chain,
        links.filter(({ seq }) => seq < from || seq > to),
      );
    }
  for (const [chain, links] of kept.records) if (links.length === 0) kept.records.delete(chain);
  kept.recordsAt = new Date(recordsAt);
  return kept;
}

/** The chain in which `record:retain` says what it is about to do, sealed and witnessed. */
function say(kept: Kept, at: string, detail: RetentionDetail | null): void {
  const links = kept.records.set(RETENTION, []).get(RETENTION) ?? [];
  const operation = `${RETENTION}#1`;
  append(links, RETENTION, record({ kind: 'CHAIN_OPENED', at, operation, detail: { follows: {} } }));
  if (detail) append(links, RETENTION, record({ kind: 'RETENTION', at, operation, detail: { ...detail } }));
  append(links, RETENTION, record({ kind: 'CHAIN_CLOSED', at, operation }));
  const seal = sealOver(kept, new Date(at));
  if (!seal) throw new Error('There was something to seal.');
  kept.seals.push(seal);
  for (const department of DEPARTMENTS) {
    const signed = cosign(department, seal.hash);
    kept.cosignatures.push({ number: seal.number, department, ...signed });
    kept.witnessed[department]?.push({ number: seal.number, hash: seal.hash, ...signed });
  }
}

const found = async (kept: Kept) => (await verified(folder, kept)).findings;
const kinds = async (kept: Kept) => [...new Set((await found(kept)).map((finding) => finding.class))].sort();
const aDay = (seed: number) => live({ seed, steps: 80 });

test('links whose period is over may be gone, as far as the record says so: nothing is found in 20 hubs', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const kept = aDay(seed);
    const last = Math.ceil((kept.seals.length * (seed % 4)) / 4) || 1;
    const result = await verified(folder, ended(kept, { said: last, removed: last }));
    expect({ seed, findings: result.findings }).toEqual({ seed, findings: [] });
    expect(result.expired).toBeGreaterThan(0);
  }
});

test('a record that says more than has gone yet is no finding: the removal was interrupted', async () => {
  expect(await found(ended(aDay(3), { said: 6, removed: 2 }))).toEqual([]);
});

test('links that are gone without a record that says so are found', async () => {
  expect(await kinds(ended(aDay(3), { said: 0, removed: 3 }))).toContain('SEAL_LINKS');
});

test('links of one seal more than the record says are found, at that seal', async () => {
  const findings = await found(ended(aDay(3), { said: 3, removed: 4 }));
  const [lost] = findings.filter((finding) => finding.class === 'SEAL_LINKS');
  expect(lost).toMatchObject({ seal: 4 });
});

test.each([
  ['after two years', { at: TWO_YEARS_ON }],
  ['after two years, calling two years the period', { at: TWO_YEARS_ON, years: 2 }],
  ['after two years, by a record dated in the future', { at: SIX_YEARS_ON, recordsAt: TWO_YEARS_ON }],
])('links that went too early are found: %s', async (_, when) => {
  expect(await kinds(ended(aDay(3), { said: 3, removed: 3, ...when }))).toContain('SEAL_LINKS');
});

test('a journal emptied in time, and its statement, are no findings; a younger line that is gone is found', async () => {
  const kept = aDay(3);
  const last = kept.seals.length - 2;
  ended(kept, { said: last, removed: last });
  const named = new Set([...kept.records.values()].flat().flatMap(({ body }) => body.match(/[0-9a-f]{64}/g) ?? []));
  const lines = kept.journals.education ?? [];
  const youngest = lines.findIndex(({ hash }) => named.has(hash));
  expect(youngest).toBeGreaterThan(0);
  kept.journals.education = lines.slice(youngest);
  const before = new Date(Date.parse(bodyOf(kept, last).at)).toISOString();
  const chain = 'education.20321201t020000z.0000';
  const statement = { kind: 'RETENTION' as never, at: SIX_YEARS_ON, operation: null, head: null, before };
  append(kept.journals.education, chain, entry(statement));
  expect(await found(kept)).toEqual([]);
  kept.journals.education = kept.journals.education.slice(1);
  expect(await kinds(kept)).toContain('RECEIPT');
});
