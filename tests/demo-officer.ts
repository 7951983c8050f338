import { DEMO_OFFICERS, demoViewer } from '../gateway/sign-in/demo-officers.ts';
import type { RequestIdentity } from '../gateway/sign-in/request-identity.ts';
import type { Purpose } from '../schema/access/viewer.ts';

/** One of the invented officers of the demo county, asking for a purpose. */
export function demoOfficer(id: string, purpose: Purpose): Partial<RequestIdentity> {
  const officer = DEMO_OFFICERS.find((each) => each.id === id);
  if (!officer) throw new Error(`The demo has no ${id}.`);
  return { viewer: demoViewer(officer), purpose };
}
