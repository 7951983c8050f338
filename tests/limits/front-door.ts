import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { type GatewayOptions, type RunningGateway, startGateway } from '../../gateway/start.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { openPolicy, usualIdentity } from '../sessions.ts';
import { asHeader, testSignIn } from '../test-sign-in.ts';

/** The frozen graph. */
export const SUPERGRAPH = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');

/** An HTTP answer with everything it came with. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** The hub's own graph behind its front door; of its departments nobody answers, so that nothing but the door is tested. */
export async function startFrontDoor(more: Partial<GatewayOptions> = {}): Promise<RunningGateway & AsyncDisposable> {
  const nobody = { url: 'http://127.0.0.1:1/' };
  const subgraphs = Object.fromEntries(departmentNames().map((name) => [name, nobody]));
  const gateway = await startGateway({
    supergraph: SUPERGRAPH,
    isFrozen: true,
    subgraphs,
    port: 0,
    log: () => {},
    signIn: testSignIn,
    recorder: new MemoryRecorder(),
    policy: openPolicy(departmentNames()),
    ...more,
  });
  return { ...gateway, [Symbol.asyncDispose]: () => gateway.stop() };
}

/** Who asks: a data steward, so that nothing but size decides. */
const steward = (query: string): Record<string, string> => asHeader(usualIdentity(query));

/** Sends a request as it is given, without what `fetch` adds or forbids. */
export function send(
  port: number,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<HttpAnswer> {
  const { method = 'POST', path = '/graphql', headers: given = { 'content-type': 'application/json' }, body } = options;
  const headers = { ...steward(/^\{"query":"(mutation .*)/s.exec(String(body ?? ''))?.[1] ?? ''), ...given };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Writes bytes to the port and reads what comes back until the connection closes. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

/** The text of a refusal. */
export function refusalText(code: string, message: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}
