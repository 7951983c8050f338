import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the built pages of the console are. */
export const EXPLORER_FOLDER = fileURLToPath(new URL('../console/dist/', import.meta.url));
const ABSENT = '查询页面尚未构建。请重新运行 npm start;接口 /graphql 可以照常使用。\n';

/** GET /graphiql: the explorer's static files, when they are built. */
export async function explorerRoute(app: FastifyInstance, folder = EXPLORER_FOLDER): Promise<void> {
  app.get('/', (_request, reply) => reply.redirect('/graphiql/'));
  if (!existsSync(folder)) {
    for (const path of ['/graphiql', '/graphiql/*']) {
      app.get(path, (_request, reply) => reply.code(404).type('text/plain; charset=utf-8').send(ABSENT));
    }
    return;
  }
  await app.register(fastifyStatic, { root: folder, prefix: '/graphiql/', redirect: false, cacheControl: true });
  app.get('/graphiql', (_request, reply) => reply.redirect('/graphiql/'));
}
