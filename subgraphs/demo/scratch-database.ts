import { randomBytes } from 'node:crypto';
import {
  closeToOthers,
  type DatabasePasswords,
  type DatabaseUrls,
  databaseName,
  databaseUrls,
  withClient,
} from '../database.ts';

/** A database for a while (草稿库): a copy of a department's empty one, gone when it is disposed of. */
export interface ScratchDatabase extends DatabaseUrls, AsyncDisposable {}

/** Copies a department's database, to which nobody may be connected. */
export async function scratchDatabase(
  adminUrl: string,
  department: string,
  passwords: DatabasePasswords,
  template = databaseName(department),
): Promise<ScratchDatabase> {
  const role = databaseName(department);
  const name = `${role}_draft_${randomBytes(4).toString('hex')}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query(`create database ${name} template ${template} owner ${role}_migrator`);
    await closeToOthers(admin, name, [role]);
  });
  return {
    ...databaseUrls(adminUrl, department, passwords, name),
    [Symbol.asyncDispose]: () =>
      withClient(adminUrl, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

/** Drops drafts that a killed run has left behind. */
export async function dropDrafts(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where datname ~ '_draft_[0-9a-f]{8}$'`,
    );
    for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
  });
}
