import { connect } from 'node:net';

/** Writes bytes to a server and gives everything that comes back until we hang up. */
export function bytesOf(url: string, sent: string, milliseconds = 2_500): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    let late: NodeJS.Timeout;
    const socket = connect(Number(port), hostname, () => {
      socket.write(sent);
      late = setTimeout(end, milliseconds);
    });
    const end = () => {
      clearTimeout(late);
      socket.destroy();
      resolve(text);
    };
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}

/** A request as bytes. */
export function rawRequest(line: string, headers: Record<string, string>, body = ''): string {
  const all = { host: '127.0.0.1', ...headers, ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${[line, ...lines].join('\r\n')}\r\n\r\n${body}`;
}
