import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { EXPLORER_FOLDER } from './explorer-route.ts';

const ABSENT = '会议材料页面尚未构建。请重新运行 npm start;接口 /graphql 可以照常使用。\n';

/** GET /packs and /packs/<id>: the one page that shows meeting packs (会议材料页面), when it is built. */
export function packsPageRoute(app: FastifyInstance, folder = EXPLORER_FOLDER): void {
  const file = `${folder}packs.html`;
  for (const path of ['/packs', '/packs/*']) {
    app.get(path, (_request, reply) =>
      existsSync(file)
        ? reply.type('text/html; charset=utf-8').send(readFileSync(file, 'utf8'))
        : reply.code(404).type('text/plain; charset=utf-8').send(ABSENT),
    );
  }
}
