import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from './data-dir.ts';
import { runHubProcess } from './hub-process.ts';
import { signedInOfficer } from './officer.ts';

test('no socket leaves the machine: a hub that starts, signs somebody in, answers and stops speaks to its own PostgreSQL only', async () => {
  using folder = freshFolder('outside');
  const connections = join(folder.path, 'connections.txt');
  await using hub = await runHubProcess(join(folder.path, 'hub'), { connections, hasDemoSignIn: true });
  const ask = await signedInOfficer(hub.url, 'demo-county-officer', 'CHILD_CARE');
  const { data } = await ask('{ children(first: 1) { nodes { education { name } youthLeague { name } } } }');
  expect(data.children.nodes).toHaveLength(1);
  expect(await hub.signal('SIGTERM')).toBe(0);
  const lines = readFileSync(connections, 'utf8').trim().split('\n');
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.filter((line) => !/^(connect|dns) (127\.0\.0\.1|localhost|::1)$/.test(line))).toEqual([]);
}, 180_000);
