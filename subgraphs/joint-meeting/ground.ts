import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ground, Viewer } from '../../schema/access/viewer.ts';
import { EmergencyAccess } from './entities/emergency-access.ts';

/** The child that an emergency access opens: to the person who opened it, until it is closed or the hour is over. */
export async function ground(number: string, viewer: Viewer, em: EntityManager): Promise<Ground | null> {
  const own = { number, openerId: viewer.id, closedAt: null, expiresAt: { $gt: new Date() } };
  const emergency = await em.findOne(EmergencyAccess, own);
  return emergency && { kind: 'BREAK_GLASS', number, childId: emergency.childId };
}
