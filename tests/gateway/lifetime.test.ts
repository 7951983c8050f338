import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { composed } from './departments.ts';
import { post, startTestHub } from './test-hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-gateway-'));
const main = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a new supergraph', () => {
  const extended = () => composed({}, ' extend type Query { newlyThere: String }');

  it('comes into use under load without a lost request', async () => {
    await using hub = await startTestHub('local');
    const failures: unknown[] = [];
    let loading = true;
    let sent = 0;
    const client = async () => {
      while (loading) {
        const { data, errors } = await hub.ask('{ children { name education { grade } youthLeague { harbour } } }');
        if (errors || data.children.length !== 3) failures.push(errors);
        sent++;
      }
    };
    const clients = Array.from({ length: 4 }, client);
    for (let round = 0; round < 4; round++) {
      const before = sent;
      await expect.poll(() => sent, { timeout: 20_000 }).toBeGreaterThan(before + 4);
      await hub.running.reload(round % 2 ? composed() : extended());
    }
    await hub.running.reload(extended());
    loading = false;
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect((await hub.ask('{ newlyThere }')).data).toEqual({ newlyThere: null });
  });

  it('that does not load changes nothing', async () => {
    await using hub = await startTestHub('local');
    await expect(hub.running.reload('type Query { broken: Nothing }')).rejects.toThrow();
    expect((await hub.ask('{ child(id: "c1") { name } }')).data).toEqual({ child: { name: '张小明' } });
  });
});

describe('stopping', () => {
  it('lets a running request finish and then refuses new ones', async () => {
    const hub = await startTestHub('local');
    const running = hub.ask('mutation { rename(id: "c1", name: "x") { name } }');
    const { asked } = hub.departments['civil-affairs'];
    await expect.poll(() => asked.length, { interval: 2 }).toBe(1);
    await hub[Symbol.asyncDispose]();
    expect((await running).data).toEqual({ rename: { name: '张小明' } });
    await expect(hub.ask('{ __typename }')).rejects.toThrow();
  });
});

/** Runs the command line in a process of its own that writes down every address it connects to. */
async function startCommand(args: string[]) {
  const record = join(folder, `connections-${args.length}.txt`);
  writeFileSync(record, '');
  const hook = fileURLToPath(new URL('../record-connections.cjs', import.meta.url));
  const env = { ...process.env, CONNECTIONS_FILE: record };
  const child = spawn(process.execPath, ['--require', hook, main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  child.stdout.on('data', (text) => output.push(String(text)));
  child.stderr.on('data', (text) => output.push(String(text)));
  const ended = once(child, 'exit');
  return { child, output, ended, connections: () => readFileSync(record, 'utf8').split('\n').filter(Boolean) };
}

describe('the command line', () => {
  it('runs on a foreign supergraph, opens no connection but to its subgraphs, and ends on Ctrl-C', async () => {
    await using hub = await startTestHub('remote');
    const urls = Object.fromEntries(Object.values(hub.departments).map(({ name, url }) => [name, url ?? '']));
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, composed({ ...urls, education: 'http://unused.invalid/' }));
    const run = await startCommand(['--supergraph', file, '--port', '0', '--subgraph', `education=${urls.education}`]);
    await expect.poll(() => run.output.join(''), { timeout: 20_000 }).toContain('/graphql');
    const url = /http:\S+\/graphql/.exec(run.output.join(''))?.[0] ?? '';
    const { data } = await post(url, JSON.stringify({ query: '{ child(id: "c1") { name education { grade } } }' }));
    expect(data).toEqual({ child: { name: '张小明', education: { grade: 3 } } });
    run.child.kill('SIGINT');
    expect(await run.ended).toEqual([0, null]);
    expect(run.connections().length).toBeGreaterThan(0);
    expect(run.connections().filter((line) => !/^(connect|dns) (127\.0\.0\.1|localhost|::1)$/.test(line))).toEqual([]);
  });

  it.each([
    [['--supergraph', 'nowhere.graphql'], '未能启动'],
    [['--port', '1'], '--supergraph'],
    [['--supergraph', 'x', '--port', 'many'], '--port'],
    [['--supergraph', 'x', '--subgraph', 'education'], '--subgraph'],
    [['--unknown'], '用法'],
  ])('%j is refused with exit code 2 and a clear text', async (args, text) => {
    const run = await startCommand(args);
    expect(await run.ended).toEqual([2, null]);
    expect(run.output.join('')).toContain(text);
  });
});
