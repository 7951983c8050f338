import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../../gateway/processing-record/verification/verify-folder.ts';
import { inThisThread } from '../../gateway/processing-record/verification/verify-pool.ts';
import { type Verification, verifyRecord } from '../../gateway/processing-record/verification/verify-run.ts';
import type { Link } from '../../schema/processing-record/chain.ts';
import { type Kept, PUBLIC_KEYS } from './world.ts';

/** Writes what was kept as a folder of evidence. */
function writeFolder(folder: string, kept: Kept): void {
  rmSync(folder, { recursive: true, force: true });
  for (const each of ['journals', 'witnessed']) mkdirSync(join(folder, each), { recursive: true });
  const write = (name: string, rows: readonly (readonly unknown[])[]) =>
    writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const rowOf = ({ chain, seq, hash, body }: Link) => [chain, seq, hash, body];
  const chains = [...kept.records.keys()].sort();
  write(
    'records.jsonl',
    chains.flatMap((chain) => (kept.records.get(chain) as Link[]).map(rowOf)),
  );
  write(
    'seals.jsonl',
    kept.seals.map(({ number, body, hash, keyId, signature }) => [number, body, hash, keyId, signature]),
  );
  write(
    'cosignatures.jsonl',
    kept.cosignatures.map(({ number, department, keyId, signature }) => [number, department, keyId, signature]),
  );
  for (const [department, links] of Object.entries(kept.journals)) {
    const ordered = [...links].sort((one, other) => (one.chain < other.chain ? -1 : one.chain > other.chain ? 1 : 0));
    write(`journals/${department}.jsonl`, ordered.map(rowOf));
  }
  for (const [department, anchors] of Object.entries(kept.witnessed))
    write(
      `witnessed/${department}.jsonl`,
      anchors.map(({ number, hash, keyId, signature }) => [number, hash, keyId, signature]),
    );
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(PUBLIC_KEYS));
  writeFileSync(join(folder, 'policy.json'), JSON.stringify({ recordsAt: kept.recordsAt.toISOString() }));
}

/** What a verification of it says. */
export async function verified(folder: string, kept: Kept): Promise<Verification> {
  writeFolder(folder, kept);
  return verifyRecord(openFolder(folder), inThisThread());
}
