import type { HubDatabase } from './open.ts';

const EVERY_MS = 10 * 60_000;

/** What can no longer matter: ended sessions, periods that are over, revocations of what has expired since, people who have not come for a year. */
const STATEMENTS = {
  'sweep-sessions': "delete from session where ends_at < now() or seen_at < now() - interval '15 minutes'",
  'sweep-allowances': 'delete from allowance_spent where ends_at < now()',
  'sweep-revocations': "delete from revocation where until < now() - interval '9 hours'",
  'sweep-people': "delete from known_person where signed_in_at < now() - interval '1 year'",
};

/** Clears away, every ten minutes, what has expired in the hub database. Gives the function that stops it. */
export function startSweeping(database: HubDatabase): () => void {
  const timer = setInterval(() => void sweep(database).catch(() => undefined), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Clears away once. */
export async function sweep(database: HubDatabase): Promise<void> {
  for (const [name, text] of Object.entries(STATEMENTS)) await database.query({ name, text, values: [] });
}
