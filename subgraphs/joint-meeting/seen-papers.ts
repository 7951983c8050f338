import type { Work } from '../act.ts';
import { isParty } from './actor.ts';
import { CorrectionRequest } from './entities/correction-request.ts';
import { EmergencyAccess } from './entities/emergency-access.ts';
import { SharingRequest } from './entities/sharing-request.ts';
import { seenByNumber } from './numbers.ts';

interface NamedRequest {
  requestNumber: string;
  expectedVersion: number;
}

const ANSWERING_ROLES: readonly string[] = ['MANAGER', 'DATA_STEWARD', 'AUDITOR'];

/** The sharing request that an act names; it exists for the two departments and the joint meeting. */
export function seenRequest(input: NamedRequest, { em, viewer }: Work): Promise<SharingRequest> {
  const seen = { field: 'requestNumber', number: input.requestNumber, expectedVersion: input.expectedVersion };
  return seenByNumber(em, SharingRequest, seen, ({ provider, consumer }) => isParty(viewer, provider, consumer));
}

/** The correction that an act names; it exists for the asking and the owning department and the joint meeting. */
export function seenCorrection(input: NamedRequest, { em, viewer }: Work): Promise<CorrectionRequest> {
  const seen = { field: 'requestNumber', number: input.requestNumber, expectedVersion: input.expectedVersion };
  return seenByNumber(em, CorrectionRequest, seen, ({ askedBy, owner }) => isParty(viewer, askedBy, owner));
}

/** The emergency access that an act names; it exists for whoever opened it and for those who answer for data. */
export function seenEmergency(
  { number, expectedVersion }: { number: string; expectedVersion: number },
  { em, viewer }: Work,
): Promise<EmergencyAccess> {
  const answers = isParty(viewer) || ANSWERING_ROLES.includes(viewer.role);
  const seen = { field: 'number', number, expectedVersion };
  return seenByNumber(em, EmergencyAccess, seen, ({ openerId }) => answers || openerId === viewer.id);
}
