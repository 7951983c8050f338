import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Whoever has not sent a whole request by then is cut off. */
export const SLOWEST_REQUEST_MS = 30_000;
/** A file may take longer: 32 MB over the line of a village. */
export const SLOWEST_UPLOAD_MS = 300_000;

/**
 * Cuts off slow senders (慢速请求). Node itself waits as long as the longest upload may take; all other routes are held to
 * their time here, and answered as Node would have it. What the hub asks itself (`inject`) comes over no line.
 */
export function cutOffSlowRequests(app: FastifyInstance, isUpload: (route: string) => boolean): void {
  app.addHook('onRequest', (request, _reply, next) => {
    const { raw, routeOptions } = request;
    const isSent = raw.socket instanceof Socket && raw.method !== 'GET';
    if (isSent && !isUpload(routeOptions.url ?? '')) {
      const late = Object.assign(new Error('The request is too slow.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      const timer = setTimeout(() => app.server.emit('clientError', late, raw.socket), SLOWEST_REQUEST_MS).unref();
      raw.once('close', () => clearTimeout(timer));
    }
    next();
  });
}
