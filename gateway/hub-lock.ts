import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

/** Claims a data directory for this process; the kernel releases the claim when the process ends, however it ends. */
export async function claimDataDir(dataDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true });
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 24);
  const lock: Server = createServer((socket) => socket.destroy());
  lock.listen(`\0child-data-hub-${name}`);
  try {
    await once(lock, 'listening');
  } catch {
    throw new Error(
      `数据目录 ${dataDir} 正由另一个枢纽进程使用。请先停止它(Ctrl-C),或用 HUB_DATA_DIR 指定另一个目录、用 HUB_PORT 指定另一个端口。`,
    );
  }
  lock.unref();
  return () => lock.close();
}
