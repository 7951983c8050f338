import type { Session, Viewer } from '../../schema/access/viewer.ts';
import type { Grant } from '../../schema/grant.ts';
import { newGrantPair, parseGrantKeys, parseGrantSigner } from '../../schema/grant-keys.ts';
import type { PlainDate } from '../../schema/plain-date.ts';

const pair = newGrantPair('2026-11');

/** The gateway of these tests, and the key by which a department knows it. */
export const signer = parseGrantSigner(pair.privateKey, 'gateway-1');
export const publicKeys = parseGrantKeys(pair.publicKey);
export const publicKeysText = pair.publicKey;

/** An invented officer of county civil affairs. */
export const officer: Viewer = {
  id: 'person-7',
  name: '周明远(县民政局)',
  department: 'CIVIL_AFFAIRS',
  role: 'OFFICER',
  division: '210421',
  assurance: 2,
  rights: ['ANALYST'],
};

/** An agreement in force, read by the gateway just now. */
export function sessionWith(version: string, readAt = new Date()): Session {
  return {
    viewer: officer,
    purpose: 'CHILD_CARE',
    ground: { kind: 'CASE', number: 'GA-210421-2026-0001', childId: 'child-1' },
    policy: { version, ...policyContent, isCurrent: true, readAt },
  };
}

/** What a joint meeting may have decided. */
export const policyContent = {
  agreements: [
    {
      number: 'GX-2026-0001',
      provider: 'EDUCATION',
      consumer: 'CIVIL_AFFAIRS',
      purposes: ['CHILD_CARE' as const],
      fields: ['Enrolment.*'],
      divisions: ['210421'],
      isMasked: false,
      from: '2026-01-01' as PlainDate,
      until: null,
    },
  ],
  sealedChildren: ['child-9'],
  smallCellBelow: 10,
};

/** A grant to ask the Youth League something. */
export const grant: Grant = {
  department: 'youth-league',
  act: 'graphql',
  viewer: officer,
  purpose: 'CHILD_CARE',
  ground: null,
  policyVersion: 'none',
  policyAge: null,
};
