import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { EXPLORER_FOLDER } from './explorer-route.ts';
import { LEDGERS_PATH } from './ledgers/ledger-route-table.ts';

/** The pages below `/ledgers`, the list once more among them; what a page shows stands behind `#` or `?`. */
const PAGES = ['', 'doc', 'upload', 'import', 'history', 'reviews', 'quality'];
const ABSENT = '台账页面尚未构建。请重新运行 npm start;接口 /ledgers 可以照常使用。\n';

/**
 * GET /ledgers/… : the one page that shows the ledgers (台账页面), when it is built. `/ledgers` itself is both: the page for a
 * browser that opens it, and the list of ledgers for a program that asks for it.
 */
export function ledgersPageRoute(app: FastifyInstance, folder = EXPLORER_FOLDER): void {
  const file = `${folder}ledgers.html`;
  const send = (reply: FastifyReply) =>
    existsSync(file)
      ? reply.type('text/html; charset=utf-8').send(readFileSync(file, 'utf8'))
      : reply.code(404).type('text/plain; charset=utf-8').send(ABSENT);
  for (const page of PAGES) app.get(`${LEDGERS_PATH}/${page}`, (_request, reply) => send(reply));
  app.addHook('onRequest', async ({ method, routeOptions: { url }, headers }, reply) => {
    if (method !== 'GET' || url !== LEDGERS_PATH) return;
    reply.header('vary', 'accept');
    if (headers.accept?.includes('text/html')) return send(reply);
  });
}
