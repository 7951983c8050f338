import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** A response whose body was read to its end. */
export interface HttpAnswer {
  status: number;
  body: string;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** What is sent; of headers only these and what says that it is JSON, so nothing of a client's request goes further. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  headers?: { authorization?: string };
  body?: Buffer;
  agent: Agent;
  signal: AbortSignal;
}

/** One HTTP exchange; rejects when the connection fails or `signal` ends it. */
export function exchange(url: URL, { method, headers: own, body, agent, signal }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = {
      accept: 'application/json',
      ...own,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': body.length }),
    };
    const sent: ClientRequest = request(url, { method, agent, headers, signal }, (response) => {
      readBody(response).then((text) => resolve({ status: response.statusCode ?? 0, body: text }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) throw new Error('The answer is too large.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
