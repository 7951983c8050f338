import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../../schema/access/viewer.ts';
import { type Allowances, assertMayAsk } from '../allowances.ts';
import type { HubGateway } from '../hub-gateway.ts';
import { Refusal } from '../request-errors.ts';
import { assertForm } from '../request-form.ts';
import type { SessionOf } from '../sign-in/open-sign-in.ts';
import { queryToSave } from './query-to-save.ts';
import type { SavedQueries } from './saved-queries.ts';

/** What the routes need. */
export interface QueriesOptions {
  gateway: HubGateway;
  savedQueries: SavedQueries;
  sessionOf: SessionOf;
  allowances?: Allowances | undefined;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const ANALYSTS_SAVE = '保存自写的查询须有“分析”权限:请使用控制台中已有的查询,或请账号管理员开通该权限。';

/**
 * GET, POST and DELETE /queries: queries that people save and share (保存与共享的查询). Saving asks for the right ANALYST; a query
 * that is shared is run with the rights and the purpose of whoever runs it, and by nobody without that right. A text says nothing
 * about a person and discloses nothing, so it is no processing of personal data and not in the record.
 */
export function queriesRoute(app: FastifyInstance, options: QueriesOptions): void {
  const { gateway, savedQueries, sessionOf, allowances } = options;
  app.get('/queries', async (request, reply) => {
    const queries = await savedQueries.of(await viewerOf(request));
    return reply.header('cache-control', 'no-store').send({ queries });
  });
  app.post('/queries', { onRequest: async (request) => assertForm(request) }, async (request, reply) => {
    const viewer = await viewerOf(request);
    if (!viewer.rights.includes('ANALYST')) throw new Refusal('FREE_QUERY_NOT_ALLOWED', ANALYSTS_SAVE);
    const { apiSchema: schema, catalogue } = gateway.current.supergraph;
    const saved = await savedQueries.save(viewer, queryToSave(request.body, { schema, catalogue }));
    return reply.code(201).header('cache-control', 'no-store').send(saved);
  });
  app.delete<{ Params: { id: string } }>('/queries/:id', async (request, reply) => {
    const viewer = await viewerOf(request);
    const { id } = request.params;
    if (!UUID.test(id)) throw new Refusal('NOT_FOUND');
    await savedQueries.remove(viewer, id);
    return reply.code(204).send();
  });

  async function viewerOf(request: FastifyRequest): Promise<Viewer> {
    const { viewer } = await sessionOf(request);
    if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
    if (allowances) await assertMayAsk(allowances, viewer);
    return viewer;
  }
}
