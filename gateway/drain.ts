import type { FastifyInstance } from 'fastify';

const SWEEP_MS = 50;
const LONGEST_MS = 15_000;

/** Closes the server: running requests finish, connections that became idle go at once, and nothing waits for ever. */
export async function drain(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const late = setTimeout(() => app.server.closeAllConnections(), LONGEST_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(late);
  }
}
