import { createReadStream } from 'node:fs';
import pg from 'pg';
import type { LinkCheck } from '../../../schema/processing-record/verify-links.ts';
import { copyLinks } from './verify-copy.ts';
import type { Piece } from './verify-source.ts';

type Take = LinkCheck['take'];

/** Connections of this thread, one a database, kept until `closeConnections`. */
const connections = new Map<string, Promise<pg.Client>>();

/** Hands over the links of a part of a chain in their order, and the one before them when it is there. */
export async function readPiece(piece: Piece, take: Take): Promise<void> {
  const { origin } = piece;
  if (origin.kind === 'file') return readFile(origin, take);
  const { chain, from, to } = piece;
  const rows = `select seq, hash, body from ${origin.table}
    where chain = ${pg.escapeLiteral(chain)} and seq between ${from - 1} and ${to} order by seq`;
  await copyLinks(await connectionTo(origin.url), rows, take);
}

/** Ends this thread's connections. */
export async function closeConnections(): Promise<void> {
  const open = [...connections.values()];
  connections.clear();
  for (const client of open) await (await client).end();
}

function connectionTo(url: string): Promise<pg.Client> {
  const known = connections.get(url);
  if (known) return known;
  const client = new pg.Client({ connectionString: url, application_name: 'child-data-hub verify' });
  client.on('error', () => {});
  const connected = client.connect().then(() => client);
  connections.set(url, connected);
  return connected;
}

async function readFile(origin: { path: string; start: number; end: number; line: number }, take: Take): Promise<void> {
  let { line } = origin;
  for await (const { text } of linesOf(origin.path, origin.start, origin.end)) {
    const [, seq, hash, body] = JSON.parse(text) as [string, number, string, string];
    const bytes = Buffer.from(body);
    take(seq, hash, bytes, 0, bytes.length, line);
    line += 1;
  }
}

/** A line of a file: its text, where it begins, and where the next one does. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

/** The lines of a file, or of a part of it. */
export async function* linesOf(path: string, start = 0, end = Number.POSITIVE_INFINITY): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let first = start;
  if (end <= start) return;
  for await (const chunk of createReadStream(path, {
    start,
    end: end - 1,
    highWaterMark: 1 << 20,
  }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, at)) {
      yield { text: bytes.toString('utf8', at, stop), start: first + at, end: first + stop + 1 };
      at = stop + 1;
    }
    rest = bytes.subarray(at);
    first += at;
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), start: first, end: first + rest.length };
}
