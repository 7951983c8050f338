import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

/** A hub that runs as a process group of its own, as in a terminal. */
export interface HubProcess extends AsyncDisposable {
  url: string;
  milliseconds: number;
  /** Processor time until it was up: what the start takes on a machine that does nothing else. */
  processorMilliseconds: number;
  pid: number;
  output(): string;
  /** Sends a signal to the whole group, as a terminal does, and gives the exit code. */
  signal(name: NodeJS.Signals): Promise<number | null>;
}

/** What a hub that could not start said, and how it ended. */
export class HubRefusal extends Error {}

/** What a hub is started with beside its data directory. */
export interface HubProcessOptions {
  port?: number;
  children?: number;
  cwd?: string;
  /** Whether the invented officers may sign in. */
  hasDemoSignIn?: boolean;
  environment?: Record<string, string | undefined>;
  /** The file in which every connection it opens is written down. */
  connections?: string;
  uid?: number;
  gid?: number;
}

/** Runs `node gateway/main.ts` on a free port until it says that it is up; it sweeps only where a test asks for it. */
export async function runHubProcess(dataDir: string, options: HubProcessOptions = {}): Promise<HubProcess> {
  const { port = 0, children = 120, cwd = projectRoot, connections, hasDemoSignIn, environment, ...owner } = options;
  const flags = hasDemoSignIn ? ['--demo-sign-in'] : [];
  const recording = connections ? ['--require', join(projectRoot, 'tests/record-connections.cjs')] : [];
  const began = performance.now();
  const child = spawn(process.execPath, [...recording, 'gateway/main.ts', ...flags], {
    ...owner,
    cwd,
    detached: true,
    env: {
      PATH: process.env.PATH,
      HUB_DATA_DIR: dataDir,
      HUB_PORT: String(port),
      HUB_DEMO_CHILDREN: String(children),
      HUB_SWEEP: 'off',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      CONNECTIONS_FILE: connections,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      const address = /(http:\S+)\/graphql\s/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => reject(new HubRefusal(`${code}: ${output}`)));
  });
  const pid = child.pid as number;
  return {
    url,
    milliseconds: performance.now() - began,
    processorMilliseconds: processorMilliseconds(pid),
    pid,
    output: () => output,
    signal(name) {
      process.kill(-pid, name);
      return ended;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      process.kill(-pid, 'SIGTERM');
      await ended;
    },
  };
}

/** User and system time of a process, from ticks of ten milliseconds. */
function processorMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
