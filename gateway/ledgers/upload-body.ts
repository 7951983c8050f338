import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../request-errors.ts';

/** Bytes that a workbook may have (上传大小上限). */
export const UPLOAD_BYTES = 32 * 1024 * 1024;
/** Bytes of all files that a gateway holds at a time; whoever comes after waits. */
const HELD_BYTES = 384 * 1024 * 1024;

const WRONG_FORM = '请以 application/octet-stream 直接提交文件内容(不用表单、不压缩),并在 fileName 中写明文件名。';
const TOO_LARGE = '文件超过 32 MB。请把表格拆成几个文件,或删去表中的图片后重试。';
const UNFINISHED = '文件没有传完,请重新上传。';
const BUSY = '同时上传的文件较多,请稍后重试。';

/** Refuses, before a byte of it is read, what is no plain file or too large. */
export function assertUpload({ headers }: FastifyRequest): void {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const encoding = headers['content-encoding'] ?? 'identity';
  if (type !== 'application/octet-stream' || encoding.toLowerCase() !== 'identity')
    throw new Refusal('UNSUPPORTED_MEDIA_TYPE', WRONG_FORM);
  if (statedSize(headers) > UPLOAD_BYTES) throw new Refusal('REQUEST_TOO_LARGE', TOO_LARGE);
}

/** The memory of a gateway that uploads may fill (上传占用的内存), so that many at once do not exhaust it. */
export class UploadRoom {
  #held = 0;

  /** Keeps room for a file until its request is answered or given up. */
  take({ headers }: FastifyRequest, { raw }: FastifyReply): void {
    const size = statedSize(headers);
    if (this.#held + size > HELD_BYTES) throw new Refusal('RATE_LIMITED', BUSY, 429, { 'retry-after': '5' });
    this.#held += size;
    raw.once('close', () => {
      this.#held -= size;
    });
  }
}

/** The routes of this instance take their body as one buffer, kept in memory once. */
export function takeUploads(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', ({ headers }: FastifyRequest, stream: NodeJS.ReadableStream) =>
    headers['content-length'] === undefined ? gathered(stream) : filled(stream, statedSize(headers)),
  );
}

/** What does not say its size may be as large as any. */
function statedSize(headers: FastifyRequest['headers']): number {
  return headers['content-length'] === undefined ? UPLOAD_BYTES : Number(headers['content-length']);
}

/** A file whose size was stated is read into the place that is kept for it. */
async function filled(stream: NodeJS.ReadableStream, size: number): Promise<Buffer> {
  const file = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for await (const chunk of stream) at += (chunk as Buffer).copy(file, at);
  if (at !== size) throw new Refusal('BAD_REQUEST', UNFINISHED);
  return file;
}

async function gathered(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > UPLOAD_BYTES) throw new Refusal('REQUEST_TOO_LARGE', TOO_LARGE);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
