import type { EntityManager } from '@mikro-orm/postgresql';
import type { Client } from 'pg';

const SEALING = 721_003;

/**
 * Called by an act before it seals something: until its transaction ends, a key rotation that begins waits. An act that comes later
 * finds the new key first in the ring, so no envelope under the old one can appear behind the rotation.
 */
export async function beforeSealing(em: EntityManager): Promise<void> {
  await em.execute('select pg_advisory_xact_lock_shared(?)', [SEALING]);
}

/** Waits until every act that may have sealed with an older ring has ended. */
export async function afterSealing(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [SEALING]);
  await client.query('select pg_advisory_unlock($1)', [SEALING]);
}
