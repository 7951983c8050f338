import { allowanceRules } from './allowance-rules.ts';
import { Allowances } from './allowances.ts';
import { SavedQueries } from './explorer/saved-queries.ts';
import { migrateHubDatabase } from './hub-database/migrate.ts';
import { openHubDatabase } from './hub-database/open.ts';
import { startSweeping } from './hub-database/sweep.ts';
import type { Log } from './log.ts';
import type { Recorder } from './processing-record/recorder.ts';
import { openSignIn, type SignIn } from './sign-in/open-sign-in.ts';
import type { SignInSettings } from './sign-in/settings.ts';

/** Where the hub database is: as its runtime role, and as the owner of its tables when this process is to migrate it. */
export interface HubDatabaseUrls {
  runtime: string;
  migration: string | null;
}

/** What a gateway keeps in the hub database: who has signed in, how much they have used, which queries they have saved. */
export interface HubIdentity {
  signIn: SignIn;
  allowances: Allowances;
  savedQueries: SavedQueries;
  stop(): Promise<void>;
}

/** Opens the hub database and what rests on it. */
export async function openHubIdentity(
  urls: HubDatabaseUrls,
  settings: SignInSettings,
  departments: ReadonlySet<string>,
  recorder: Recorder,
  log: Log,
): Promise<HubIdentity> {
  const rules = allowanceRules(process.env);
  if (urls.migration) await migrateHubDatabase(urls.migration);
  const database = openHubDatabase(urls.runtime, log);
  const allowances = new Allowances(database, rules);
  const signIn = await openSignIn({ database, settings, allowances, departments, recorder, log });
  const stopSweeping = startSweeping(database);
  return {
    signIn,
    allowances,
    savedQueries: new SavedQueries(database),
    async stop() {
      stopSweeping();
      signIn.stop();
      await database.close();
    },
  };
}

/** The hub database that the environment names; null: the one of the embedded PostgreSQL. */
export function hubDatabaseUrls(environment: NodeJS.ProcessEnv): HubDatabaseUrls | null {
  const { HUB_DATABASE_URL: runtime, HUB_MIGRATION_DATABASE_URL: migration } = environment;
  return runtime ? { runtime, migration: migration || null } : null;
}
