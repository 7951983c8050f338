import { policyVersion } from '../../schema/access/policy-content.ts';
import type { Session } from '../../schema/access/viewer.ts';
import { type Grant, signGrant } from '../../schema/grant.ts';
import type { GrantSigner } from '../../schema/grant-keys.ts';
import type { GrantKeySource } from '../../subgraphs/grant-check.ts';
import { serveSubgraph } from '../../subgraphs/serve.ts';
import type { Subgraph } from '../../subgraphs/subgraph.ts';
import { startDepartment } from '../hub.ts';
import { grant, policyContent, publicKeys, signer } from './sample.ts';

/** The Youth League behind HTTP, with a note of every session that got as far as its data. */
export interface Served extends AsyncDisposable {
  url: string;
  sessions: Session[];
  /** Posts with a grant for exactly this; what is given replaces parts of the grant. */
  post(body: object, given?: Partial<Grant>, by?: GrantSigner): Promise<Response>;
  /** Posts with whatever headers. */
  send(body: string | Buffer, headers?: Record<string, string>, path?: string): Promise<Response>;
}

/** What is other than usual: the keys that are accepted, and what the department knows of cases and policies. */
export interface ServedOptions {
  keys?: GrantKeySource;
  doors?: Partial<Pick<Subgraph, 'ground' | 'policy'>>;
}

/** The version of the sample policy. */
export const version = policyVersion(policyContent);

/** `await using league = await serveLeague()`. */
export async function serveLeague({ keys = () => publicKeys, doors = {} }: ServedOptions = {}): Promise<Served> {
  const { subgraph, stop } = await startDepartment('youth-league');
  const sessions: Session[] = [];
  const noted = {
    ...subgraph,
    ...doors,
    close: async () => undefined,
    execute: (...[request, session]: Parameters<typeof subgraph.execute>) => {
      sessions.push(session);
      return subgraph.execute(request, session);
    },
  };
  const { url, stop: close } = await serveSubgraph(noted, '127.0.0.1', 0, keys);
  const send: Served['send'] = (body, headers = {}, path = '/graphql') =>
    fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: body as string,
    });
  return {
    url,
    sessions,
    send,
    post: (body, given = {}, by = signer) => {
      const bytes = Buffer.from(JSON.stringify(body));
      const whole = { ...grant, ...given };
      const token = signGrant(by, whole, bytes, new Date());
      return send(bytes, { authorization: `Bearer ${token}` }, `/${whole.act}`);
    },
    async [Symbol.asyncDispose]() {
      await close();
      await stop();
    },
  };
}
