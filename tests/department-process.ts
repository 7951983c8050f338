import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { newGrantPair, parseGrantSigner } from '../schema/grant-keys.ts';
import { testKeyring, testLinkageKey } from './databases.ts';
import { witnessEnvironment } from './test-sealing.ts';

const grantPair = newGrantPair('test');

/** The gateway's key in tests: departments started here accept what it signs. */
export const testSigner = parseGrantSigner(grantPair.privateKey, 'test-gateway');

/** A department served by a process of its own, as in a distributed run. */
export interface DepartmentProcess {
  /** Its GraphQL endpoint. */
  url: string;
  /** Everything it has written to its standard output and error. */
  output(): string;
  stop(): Promise<void>;
  /** Keeps its connections open but no longer answers. */
  suspend(): void;
  resume(): void;
  kill(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs `node subgraphs/serve.ts <department>` on a free port. */
export async function startDepartmentProcess(name: string, databaseUrl: string): Promise<DepartmentProcess> {
  const child = spawn(process.execPath, ['subgraphs/serve.ts', name], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      DATABASE_URL: databaseUrl,
      HUB_LINKAGE_KEY: testLinkageKey.toString('base64'),
      HUB_FIELD_KEYS: testKeyring,
      HUB_GRANT_PUBLIC_KEYS: grantPair.publicKey,
      HUB_DURABILITY: 'any',
      ...witnessEnvironment(name),
      HOST: '127.0.0.1',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill(signal);
    await ended;
  };
  return {
    url: await announcedUrl(child, name),
    output: () => output,
    stop: () => end('SIGTERM'),
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill: () => end('SIGKILL'),
  };
}

async function announcedUrl(child: ChildProcess, name: string): Promise<string> {
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      const event = line.startsWith('{') ? (JSON.parse(line) as { event?: string; url?: string }) : {};
      if (event.event === 'listening' && event.url) {
        child.stdout.resume();
        return event.url;
      }
    }
  }
  throw new Error(`${name} did not start: ${complaint}`);
}
