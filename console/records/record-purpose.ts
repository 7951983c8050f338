import type { ConsoleSession } from '../session.ts';

/** The purpose that goes with reading the record: an auditor's AUDIT (审计监督); everybody else states theirs. */
export function recordPurpose({ purposes }: ConsoleSession): string {
  return purposes.find(({ purpose }) => purpose === 'AUDIT')?.purpose ?? '';
}
