import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A line to a department that notes what goes over it, and can be cut. */
export interface RecordingLine extends AsyncDisposable {
  url: string;
  /** The heads of the requests that went over it. */
  requests: string[];
  /** Cuts the line at the next so many requests, before they arrive. */
  cuts: number;
}

/** `await using line = await recordingLine(department.url)`. */
export async function recordingLine(target: string): Promise<RecordingLine> {
  const { hostname, port, pathname } = new URL(target);
  const line = { requests: [] as string[], cuts: 0 };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    far.pipe(near);
    near.on('data', (bytes) => {
      const text = bytes.toString('utf8');
      if (/^(GET|POST) /.test(text)) {
        line.requests.push(text.slice(0, text.indexOf('\r\n\r\n')));
        if (line.cuts > 0) {
          line.cuts -= 1;
          near.destroy();
          far.destroy();
          return;
        }
      }
      far.write(bytes);
    });
    near.on('close', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => sockets.add(socket));
  return Object.assign(line, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}
