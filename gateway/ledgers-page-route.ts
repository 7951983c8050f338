import type { FastifyInstance } from 'fastify';
import { pathsOf } from '../schema/console-pages.ts';
import { CONSOLE_FOLDER, sendPage } from './console-pages.ts';
import { LEDGERS_PATH } from './ledgers/ledger-route-table.ts';

/** The pages below `/ledgers`, `/ledgers/` among them; what a page shows stands behind `#` or `?`. */
const PAGES = [`${LEDGERS_PATH}/`, ...pathsOf('ledgers').slice(1)];

/**
 * GET /ledgers/… : the one page that shows the ledgers (台账页面), when it is built. `/ledgers` itself is both: the page for a
 * browser that opens it, and the list of ledgers for a program that asks for it.
 */
export function ledgersPageRoute(app: FastifyInstance, folder = CONSOLE_FOLDER): void {
  for (const page of PAGES) app.get(page, (_request, reply) => sendPage(reply, 'ledgers', folder));
  app.addHook('onRequest', async ({ method, routeOptions: { url }, headers }, reply) => {
    if (method !== 'GET' || url !== LEDGERS_PATH) return;
    reply.header('vary', 'accept');
    if (headers.accept?.includes('text/html')) return sendPage(reply, 'ledgers', folder);
  });
}
