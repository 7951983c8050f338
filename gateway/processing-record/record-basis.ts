import { isInForce, touches } from '../../schema/access/agreements-in-force.ts';
import { departmentCode, type Session } from '../../schema/access/viewer.ts';
import { dayAt } from '../../schema/plain-date.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { sorted } from './merged-disclosure.ts';

/**
 * What an operation was decided by (判定依据): the policy's version, and the agreements in force that share anything of the
 * departments asked with the viewer's department for the purpose, somewhere in the viewer's area.
 */
export function recordBasis(
  { viewer, purpose, policy }: Session,
  departments: readonly string[],
  now: Date,
): ProcessingRecord['basis'] {
  if (!viewer || !purpose) return { policy: policy.version, agreements: [] };
  const providers = new Set(departments.map(departmentCode));
  const today = dayAt(now);
  const applying = policy.agreements.filter(
    (agreement) =>
      agreement.consumer === viewer.department &&
      agreement.purposes.includes(purpose) &&
      providers.has(agreement.provider) &&
      touches(agreement, viewer.division) &&
      isInForce(agreement, today),
  );
  return { policy: policy.version, agreements: sorted(applying.map(({ number }) => number)) };
}
