import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allowanceRules } from '../../gateway/allowance-rules.ts';
import { Allowances } from '../../gateway/allowances.ts';
import { openHubDatabase } from '../../gateway/hub-database/open.ts';
import { openSignIn } from '../../gateway/sign-in/open-sign-in.ts';
import { signInSettings } from '../../gateway/sign-in/settings.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { projectRoot } from '../platform/project-files.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { freshHubDatabase } from '../sign-in/test-sign-in.ts';

/** How a run of the command ended, and what it said. */
export interface Ran {
  exit: number | null;
  out: string;
  notes: string;
}

/** A demo hub that invented officers sign in to, and the command run against it. */
export interface CommandHub extends AsyncDisposable {
  hub: TestHub;
  /** Runs the command as a process of its own. */
  run(...args: string[]): Promise<Ran>;
  /** A file in a folder of this test. */
  file(name: string, bytes?: Uint8Array | string): string;
}

/** Runs `npm run import -- …` without npm; `hear` is told what it says on the way. */
export async function runImportCommand(
  args: readonly string[],
  environment: Record<string, string>,
  hear: (notes: string, interrupt: () => void) => void = () => undefined,
): Promise<Ran> {
  const child = spawn(process.execPath, ['gateway/ledgers/import-command.ts', ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let notes = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    notes += chunk;
    hear(notes, () => child.kill('SIGINT'));
  });
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, out, notes };
}

/** Starts a hub with the demo county and its sign-in. */
export async function startCommandHub(): Promise<CommandHub> {
  const database = await freshHubDatabase();
  const own = openHubDatabase(database.url, () => {});
  const allowances = new Allowances(own, allowanceRules({}));
  const signIn = await openSignIn({
    database: own,
    settings: signInSettings({}, true),
    allowances,
    departments: new Set(['CIVIL_AFFAIRS', 'EDUCATION']),
    recorder: new MemoryRecorder(),
    log: () => {},
  });
  const hub = await startTestHub({ demo: { seed: 1, children: 120 }, signIn, allowances });
  const folder = mkdtempSync(join(tmpdir(), 'import-command-'));
  return {
    hub,
    run: (...args) => runImportCommand(args, { HUB_URL: hub.url }),
    file(name, bytes) {
      const path = join(folder, name);
      if (bytes !== undefined) writeFileSync(path, bytes);
      return path;
    },
    async [Symbol.asyncDispose]() {
      await hub.stop();
      signIn.stop();
      await own.close();
      await database[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}
