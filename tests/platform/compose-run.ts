import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../subgraphs/embedded-postgres.ts';
import { type ComposeService, composeServices, interpolate } from './compose-file.ts';
import { freshFolder } from './data-dir.ts';
import { projectRoot } from './project-files.ts';

/** docker-compose.yml as processes of this machine: same commands, same environment, same health checks. */
export interface ComposeRun extends AsyncDisposable {
  /** The gateway, without path. */
  url: string;
  /** What the services were told, after interpolation, by service. */
  environment: Record<string, Record<string, string>>;
  /** Where a department answers. */
  addressOf(department: string): string;
  stop(service: string): Promise<void>;
}

/**
 * Starts everything in order, as Compose would, with PostgreSQL from npm in the place of its image; `more` is what a service
 * is told beside what the file says.
 */
export async function runCompose(more: Record<string, Record<string, string>> = {}): Promise<ComposeRun> {
  const folder = freshFolder('compose');
  const secrets = freshSecrets();
  const postgres = await startEmbeddedPostgres({ dataDir: folder.path, password: secrets.POSTGRES_PASSWORD as string });
  const ports = await freePorts();
  const local = (text: string) => onThisMachine(text, ports, new URL(postgres.adminUrl).port);
  const running: Record<string, ChildProcess> = {};
  const environment: ComposeRun['environment'] = {};
  const stop = async (name: string) => {
    const child = running[name];
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  const stopAll = async () => {
    for (const name of Object.keys(running).reverse()) await stop(name);
    await postgres.stop();
    folder[Symbol.dispose]();
  };
  try {
    for (const [name, service] of composeServices()) {
      if (!service.command) continue;
      const stated = Object.entries({ ...service.environment, ...more[name] });
      const own = (text: string) =>
        local(interpolate(String(text), secrets)).replaceAll(/\b400[01]\b/g, `${ports[name]}`);
      const values = Object.fromEntries(stated.map(([key, value]) => [key, own(value)]));
      environment[name] = values;
      running[name] = start(service.command, values);
      await settled(name, service, running[name], own);
    }
  } catch (error) {
    await stopAll();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${ports.gateway}`,
    environment,
    addressOf: (department) => `http://127.0.0.1:${ports[department]}/graphql`,
    stop,
    [Symbol.asyncDispose]: stopAll,
  };
}

function start([program, ...rest]: string[], values: Record<string, string>): ChildProcess {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, HOME, NODE_COMPILE_CACHE, ...values };
  const command = program === 'node' ? process.execPath : String(program);
  return spawn(command, rest, { cwd: projectRoot, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** One-shot services end with 0; the others become healthy by the check that the file states. */
async function settled(name: string, service: ComposeService, child: ChildProcess, own: (text: string) => string) {
  if (!service.healthcheck) {
    const code = child.exitCode ?? (await once(child, 'exit'))[0];
    if (code !== 0) throw new Error(`${name} ended with ${code}.`);
    return;
  }
  const [, , ...check] = service.healthcheck.test;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}.`);
    const isHealthy = await promisify(execFile)(process.execPath, check.map(own)).then(
      () => true,
      () => false,
    );
    if (isHealthy) return;
    await sleep(200);
  }
  throw new Error(`${name} did not become healthy.`);
}

/** What `node subgraphs/prepare.ts secrets` writes. */
function freshSecrets(): Record<string, string> {
  const text = execFileSync(process.execPath, ['subgraphs/prepare.ts', 'secrets'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => /^(\w+)=(.*)$/.exec(line)?.slice(1) as [string, string]),
  );
}

/** Service names become loopback ports: `postgres:5432`, `education:4001`; listening on all addresses becomes loopback. */
function onThisMachine(text: string, ports: Record<string, number>, postgresPort: string): string {
  return Object.entries(ports)
    .reduce((result, [name, port]) => result.replaceAll(`//${name}:4001`, `//127.0.0.1:${port}`), text)
    .replaceAll('@postgres:5432', `@127.0.0.1:${postgresPort}`)
    .replaceAll('0.0.0.0', '127.0.0.1');
}

async function freePorts(): Promise<Record<string, number>> {
  const probes = composeServices().map(([name]) => [name, createServer().listen(0, '127.0.0.1')] as const);
  const ports: Record<string, number> = {};
  for (const [name, probe] of probes) {
    if (!probe.listening) await once(probe, 'listening');
    ports[name] = (probe.address() as { port: number }).port;
  }
  for (const [, probe] of probes) probe.close();
  return ports;
}
