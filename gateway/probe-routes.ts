import type { FastifyInstance } from 'fastify';
import type { HubGateway } from './hub-gateway.ts';
import type { Recorder } from './processing-record/recorder.ts';

interface Readiness {
  /** UNAVAILABLE as well when nothing can be recorded: then nothing is answered. */
  status: 'OK' | 'PARTIAL' | 'UNAVAILABLE';
  /** Whether the processing record can be written; absent where none is kept. */
  record?: 'OK' | 'UNAVAILABLE';
  departments: { department: string; status: 'OK' | 'UNAVAILABLE' }[];
}

/**
 * GET /health: the process lives. GET /ready: 200 when every department answers and the record can be written, else
 * 503; the body says which and nothing more. Nobody signs in here, so however many ask at a time, the departments are asked once.
 */
export function probeRoutes(app: FastifyInstance, gateway: HubGateway, recorder: Recorder | undefined): void {
  let asking: Promise<Readiness> | undefined;
  app.get('/health', async () => ({ status: 'OK' }));
  app.get('/ready', async (_request, reply) => {
    asking ??= readiness(gateway, recorder).finally(() => {
      asking = undefined;
    });
    const ready = await asking;
    return reply.code(ready.status === 'OK' ? 200 : 503).send(ready);
  });
}

async function readiness(gateway: HubGateway, recorder: Recorder | undefined): Promise<Readiness> {
  const departments = await Promise.all(
    [...gateway.departments.values()].map(async (department) => ({
      department: department.name,
      status: await department.ready().then(
        () => 'OK' as const,
        () => 'UNAVAILABLE' as const,
      ),
    })),
  );
  const record = recorder ? recordState(recorder) : undefined;
  const answering = departments.filter(({ status }) => status === 'OK').length;
  const isAll = answering === departments.length;
  const status = answering === 0 || record === 'UNAVAILABLE' ? 'UNAVAILABLE' : isAll ? 'OK' : 'PARTIAL';
  return { status, ...(record ? { record } : {}), departments };
}

function recordState(recorder: Recorder): 'OK' | 'UNAVAILABLE' {
  try {
    recorder.assertAvailable();
    return 'OK';
  } catch {
    return 'UNAVAILABLE';
  }
}
