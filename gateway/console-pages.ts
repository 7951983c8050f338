import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CONSOLE_PAGES, type ConsolePart, pathsOf } from '../schema/console-pages.ts';

/** Where the built pages of the console are. */
export const CONSOLE_FOLDER = fileURLToPath(new URL('../console/dist/', import.meta.url));
const ABSENT = '页面尚未构建。请重新运行 npm start;接口可以照常使用。\n';

/**
 * GET of the console's addresses (控制台的页面): every part is one file, which shows its addresses; what a page shows stands
 * behind the `#`. Its files are under `/console/`.
 */
export async function consolePages(app: FastifyInstance, folder = CONSOLE_FOLDER): Promise<void> {
  for (const [part, file] of Object.entries(CONSOLE_PAGES)) {
    if (part === 'ledgers') continue;
    for (const path of pathsOf(part as ConsolePart).flatMap((one) => (one === '/' ? one : [one, `${one}/`])))
      app.get(path, (_request, reply) => sendPage(reply, file, folder));
  }
  for (const old of ['/graphiql', '/graphiql/']) app.get(old, (_request, reply) => reply.redirect('/explorer'));
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/console/',
    redirect: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders,
  });
}

/** A file whose name says its content never changes. */
function setHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache');
}

/** Answers with a page of the console, when it is built. */
export function sendPage(reply: FastifyReply, name: string, folder = CONSOLE_FOLDER): FastifyReply {
  const file = `${folder}${name}.html`;
  return existsSync(file)
    ? reply.type('text/html; charset=utf-8').send(readFileSync(file, 'utf8'))
    : reply.code(404).type('text/plain; charset=utf-8').send(ABSENT);
}
