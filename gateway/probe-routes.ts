import type { FastifyInstance } from 'fastify';
import type { HubGateway } from './hub-gateway.ts';

interface Readiness {
  status: 'OK' | 'PARTIAL' | 'UNAVAILABLE';
  departments: { department: string; status: 'OK' | 'UNAVAILABLE' }[];
}

/**
 * GET /health: the process lives. GET /ready: 200 when every department answers, else 503; the body says which and
 * nothing more. Nobody signs in here, so however many ask at a time, the departments are asked once.
 */
export function probeRoutes(app: FastifyInstance, gateway: HubGateway): void {
  let asking: Promise<Readiness> | undefined;
  app.get('/health', async () => ({ status: 'OK' }));
  app.get('/ready', async (_request, reply) => {
    asking ??= readiness(gateway).finally(() => {
      asking = undefined;
    });
    const ready = await asking;
    return reply.code(ready.status === 'OK' ? 200 : 503).send(ready);
  });
}

async function readiness(gateway: HubGateway): Promise<Readiness> {
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
  if (answering === departments.length) return { status: 'OK', departments };
  return { status: answering ? 'PARTIAL' : 'UNAVAILABLE', departments };
}
