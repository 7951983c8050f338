import type { Finding } from '../../schema/processing-record/verify-finding.ts';
import { live } from './live.ts';
import type { Expected } from './tamper.ts';
import type { Kept } from './world.ts';

const RUNS = 20;
const runs = new Map<string, Kept>();

/** A copy of an honest run to be falsified; twenty runs serve all positions of a kind. */
export function tamperedRun(kind: string, position: number): Kept {
  const isTail = kind === 'delete tail after seal';
  const seed = 1000 + (position % RUNS);
  const key = `${seed} ${isTail}`;
  const known = runs.get(key) ?? live({ seed, steps: 50, ...(isTail ? { unsealedSteps: 15 } : {}) });
  runs.set(key, known);
  return structuredClone(known);
}

/** Whether one of the findings is what was to be found, at its place. */
export function isFound({ classes, department, chain, seq, seal }: Expected, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      classes.includes(finding.class) &&
      (department === undefined || finding.department === department) &&
      (chain === undefined || finding.chain === chain) &&
      (seal === undefined || finding.seal === seal) &&
      (seq === undefined || finding.seq === seq),
  );
}
