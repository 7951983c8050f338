import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/** A stream of server-sent events (事件流) to one listener. */
export class EventStream {
  readonly #raw: ServerResponse;

  /** Takes the reply over: nothing else is answered to its request. */
  constructor(reply: FastifyReply) {
    reply.hijack();
    this.#raw = reply.raw;
    this.#raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.#raw.write('retry: 5000\n\n');
  }

  send(event: string, data: object, id?: string): void {
    this.#write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Shows the listener, and whoever stands between, that the stream is there. */
  beat(): void {
    this.#write(': \n\n');
  }

  end(): void {
    this.#raw.end();
  }

  onClose(then: () => void): void {
    this.#raw.on('close', then);
  }

  #write(text: string): void {
    if (!this.#raw.writableEnded) this.#raw.write(text);
  }
}
