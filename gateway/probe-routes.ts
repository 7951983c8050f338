import type { FastifyInstance } from 'fastify';
import type { HubGateway } from './hub-gateway.ts';

/** GET /health: the process lives. GET /ready: 200 when every department answers, else 503; the body says which. */
export function probeRoutes(app: FastifyInstance, gateway: HubGateway): void {
  app.get('/health', async () => ({ status: 'OK' }));
  app.get('/ready', async (_request, reply) => {
    const departments = await Promise.all(
      [...gateway.departments.values()].map(async (department) => ({
        department: department.name,
        status: await department.ready().then(
          () => 'OK' as const,
          () => 'UNAVAILABLE' as const,
        ),
      })),
    );
    const answering = departments.filter(({ status }) => status === 'OK').length;
    const all = answering === departments.length;
    return reply
      .code(all ? 200 : 503)
      .send({ status: all ? 'OK' : answering ? 'PARTIAL' : 'UNAVAILABLE', departments });
  });
}
