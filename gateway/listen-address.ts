import { once } from 'node:events';
import { createServer } from 'node:net';

/** Throws, before anything is started, what the operator should change when the hub cannot listen at this address. */
export async function assertCanListen(host: string, port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new Error(advice(String((error as { code?: unknown }).code), host, port), { cause: error });
  }
  probe.close();
  await once(probe, 'close');
}

function advice(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用。请换一个端口再启动,例如:HUB_PORT=4100 npm start`;
  if (code === 'EACCES') return `没有权限使用端口 ${port}。请换一个大于 1024 的端口,例如:HUB_PORT=4100 npm start`;
  return `无法在 ${host}:${port} 上监听(${code})。请检查 HUB_HOST 与 HUB_PORT。`;
}
