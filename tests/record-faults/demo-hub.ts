import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverOf } from '../platform/data-dir.ts';
import { type HubProcess, runHubProcess } from '../platform/hub-process.ts';
import { type Asking, asking } from './load.ts';

const OFFICERS = [
  'demo-county-officer',
  'demo-joint-meeting-secretary',
  'demo-provincial-officer',
  'demo-child-supervisor',
];
const PURPOSE: Record<string, string> = {
  'demo-joint-meeting-secretary': 'SUPERVISION',
  'demo-provincial-officer': 'SUPERVISION',
};
const PAGE = { 'content-type': 'application/json', 'x-hub-request': 'page' };
const UNLIMITED = { HUB_LIMIT_OPERATIONS: '1000000', HUB_LIMIT_CHILDREN_DISCLOSED: '1000000' };

/** A hub in a process of its own that limits nobody, so that a load can be heavy. */
export function runDemoHub(dataDir: string, environment: Record<string, string> = {}): Promise<HubProcess> {
  return runHubProcess(dataDir, { hasDemoSignIn: true, environment: { ...UNLIMITED, ...environment } });
}

/** The cookie of an officer who has signed in. */
export async function cookieOf(url: string, officer: string): Promise<string> {
  const init = { method: 'POST', headers: PAGE, body: JSON.stringify({ officer }) };
  const response = await fetch(`${url}/sign-in/demo`, init);
  return String(response.headers.getSetCookie()[0]).split(';')[0] as string;
}

/** Signs officers of different departments in; three of them may write their own queries. */
export function signedIn(url: string): Promise<Asking[]> {
  return Promise.all(
    OFFICERS.map(async (officer) => {
      const cookie = await cookieOf(url, officer);
      return asking(url, { ...PAGE, cookie, 'x-hub-purpose': PURPOSE[officer] ?? 'CHILD_CARE' });
    }),
  );
}

/** Children of the demo county; a hub that has just started may be too busy to answer at first. */
export async function someChildren([ask]: readonly Asking[]): Promise<string[]> {
  const operation = { name: 'Some', query: 'query Some { children(first: 60) { nodes { id } } }', variables: {} };
  for (let left = 20; ; left -= 1) {
    const { text } = await (ask as Asking)(operation);
    const { data } = JSON.parse(text) as { data?: { children: { nodes: { id: string }[] } } | null };
    if (data) return data.children.nodes.map(({ id }) => id);
    if (left === 0) throw new Error(`No children: ${text.slice(0, 500)}`);
    await sleep(500);
  }
}

/** PostgreSQL of a data directory: the server and all its processes. */
function postgresProcesses(dataDir: string): number[] {
  const server = serverOf(dataDir);
  if (server === null) return [];
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === server);
  return [server, ...children];
}

/** Sends a signal to PostgreSQL as a whole. */
export function signalPostgres(dataDir: string, signal: NodeJS.Signals): void {
  for (const pid of postgresProcesses(dataDir)) {
    try {
      process.kill(pid, signal);
    } catch {
      // it has ended in the meantime
    }
  }
}

function parentOf(pid: number): number | null {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return null;
  }
}
