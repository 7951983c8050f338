import type { Purpose } from '../../schema/access/viewer.ts';
import type { Answer } from '../hub.ts';

/** Asks in somebody's name. */
export type Asking = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

const PAGE = { 'content-type': 'application/json', 'x-hub-request': 'page' };

/** Signs an invented officer in at a hub that runs with the demo sign-in; what is then asked is asked for that purpose. */
export async function signedInOfficer(url: string, officer: string, purpose: Purpose): Promise<Asking> {
  const response = await fetch(`${url}/sign-in/demo`, {
    method: 'POST',
    headers: PAGE,
    body: JSON.stringify({ officer }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const cookie = String(response.headers.getSetCookie()[0]).split(';')[0] as string;
  return asking(url, { ...PAGE, cookie, 'x-hub-purpose': purpose });
}

/** Asks with a token of the issuer that the hub trusts. */
export function bearerOf(url: string, token: string, purpose: Purpose): Asking {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-hub-purpose': purpose };
  return asking(url, headers);
}

function asking(url: string, headers: Record<string, string>): Asking {
  return async (query, variables = {}) => {
    const asked = { method: 'POST', headers, body: JSON.stringify({ query, variables }) };
    return (await (await fetch(`${url}/graphql`, asked)).json()) as Answer;
  };
}
