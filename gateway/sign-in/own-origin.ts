import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../request-errors.ts';

/**
 * The origin that a request was sent to. With a public URL it is that one; without, only `localhost` and addresses in
 * numbers are believed, because a name that a stranger points at this machine would pass for the hub's own page.
 */
function ownOrigin({ headers: { host } }: FastifyRequest, publicUrl: URL | null): string | null {
  if (publicUrl) return publicUrl.origin;
  if (!host || !URL.canParse(`http://${host}`)) return null;
  const { origin, hostname } = new URL(`http://${host}`);
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) ? origin : null;
}

/**
 * Refuses what a page of somebody else could have made the browser send (CSRF): the browser's own statements must say
 * same origin, and a header must be there that a form cannot set and that another origin may not.
 */
export function assertSameOrigin(request: FastifyRequest, publicUrl: URL | null): void {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  const isSameSite = site === undefined || site === 'same-origin';
  const isSameOrigin = headers.origin === undefined || headers.origin === ownOrigin(request, publicUrl);
  const isDeliberate = headers['x-hub-request'] !== undefined || headers['x-hub-purpose'] !== undefined;
  if (!isSameSite || !isSameOrigin || !isDeliberate) throw new Refusal('CROSS_SITE_REQUEST');
}
