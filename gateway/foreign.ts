import { readFileSync } from 'node:fs';
import { startGateway } from './start.ts';

/** Runs the gateway on a foreign supergraph (conformance mode) until Ctrl-C. */
export async function runForeign(
  file: string,
  port: number,
  subgraphs: Record<string, { url: string }>,
): Promise<void> {
  let running: Awaited<ReturnType<typeof startGateway>>;
  try {
    const supergraph = readFileSync(file, 'utf8');
    running = await startGateway({ supergraph, subgraphs, port, mode: 'conformance' });
  } catch (error) {
    console.error(`网关未能启动:${error instanceof Error ? error.message : '原因不明'}`);
    process.exitCode = 2;
    return;
  }
  console.log(`网关已启动:${running.url}`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      // npm passes the terminal's signal on a second time
      if (stopping) return;
      stopping = true;
      await running.stop();
      process.exit(0);
    });
  }
}
