import type { HubDatabase } from '../hub-database/open.ts';

/** Shuts a person out (停用): tokens and sessions end, and new ones are refused until they are let in again. Gives how many sessions ended. */
export async function shutOut(database: HubDatabase, person: string): Promise<number> {
  await write(database, 'PERSON', person, 'null');
  return endSessions(database, person);
}

/** Ends a person's tokens and sessions (强制下线); they may sign in again at once. Gives how many sessions ended. */
export async function signOutEverywhere(database: HubDatabase, person: string): Promise<number> {
  await write(database, 'PERSON', person, 'now()');
  return endSessions(database, person);
}

/** Lets a person who was shut out sign in again (恢复); what was issued before stays refused. False: was not shut out. */
export async function letIn(database: HubDatabase, person: string): Promise<boolean> {
  const text =
    "update revocation set until = now() where kind = 'PERSON' and subject = $1 and until is null returning subject";
  return (await database.query({ name: 'let-in', text, values: [person] })).length > 0;
}

/** Revokes one token by its `jti` (吊销令牌). */
export async function revokeToken(database: HubDatabase, token: string): Promise<void> {
  await write(database, 'TOKEN', token, 'now()');
}

async function write(
  database: HubDatabase,
  kind: 'TOKEN' | 'PERSON',
  subject: string,
  until: 'null' | 'now()',
): Promise<void> {
  const text = `insert into revocation (kind, subject, until) values ($1, $2, ${until})
    on conflict (kind, subject) do update set at = now(), until = excluded.until`;
  await database.query({ name: `revoke-until-${until}`, text, values: [kind, subject] });
}

async function endSessions(database: HubDatabase, person: string): Promise<number> {
  const text = 'delete from session where person = $1 returning 1';
  return (await database.query({ name: 'end-sessions', text, values: [person] })).length;
}
