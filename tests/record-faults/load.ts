import { Agent, request } from 'node:http';
import { randomFrom } from '../federation/oracle/random.ts';
import { type Card, type Question, questionOf } from './questions.ts';

/** One operation as its sender knows it: what was sent, and every byte that came back. */
export interface Sent {
  /** The operation's name; no other has it. */
  name: string;
  /** When it was sent. */
  at: number;
  milliseconds: number;
  /** Null: no answer came, or only a part of one. */
  status: number | null;
  /** All bytes of the body that have arrived. */
  text: string;
}

/** Asks a question in somebody's name and keeps all that comes back, also when the connection breaks in the middle. */
export type Asking = (question: Question) => Promise<Sent>;

/** Asks under headers. */
export function asking(url: string, headers: Record<string, string>, agent = new Agent({ keepAlive: true })): Asking {
  return ({ name, query, variables }) =>
    new Promise((resolve) => {
      const at = performance.now();
      const bytes: Buffer[] = [];
      const end = (status: number | null) =>
        resolve({ name, at, milliseconds: performance.now() - at, status, text: Buffer.concat(bytes).toString() });
      const body = JSON.stringify({ query, operationName: name, variables });
      const sending = request(`${url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
        answer.on('data', (part: Buffer) => bytes.push(part));
        answer.on('close', () => end(answer.complete ? (answer.statusCode ?? null) : null));
        answer.on('error', () => undefined);
      });
      sending.on('error', () => end(null));
      sending.end(body);
    });
}

/** Several officers at work at a time (负载), each asking one thing after the other. */
export interface Load {
  sent: Sent[];
  /** Stops asking; resolves when everything has been answered, or has failed. */
  stop(): Promise<Sent[]>;
}

/** What a load is made of. */
export interface LoadOptions {
  officers: readonly Asking[];
  children: readonly string[];
  card: Card;
  /** How many work at a time. */
  atOnce?: number;
  /** Ends by itself after so many operations. */
  operations?: number;
  seed?: number;
}

/** Begins to ask. */
export function startLoad({ officers, children, card, atOnce = 6, operations, seed = 1 }: LoadOptions): Load {
  const sent: Sent[] = [];
  let isStopped = false;
  let begun = 0;
  const work = async (worker: number) => {
    const random = randomFrom(seed * 1_000 + worker);
    while (!isStopped && begun < (operations ?? Number.POSITIVE_INFINITY)) {
      begun += 1;
      const ask = officers[begun % officers.length] as Asking;
      const answer = await ask(questionOf(random, children, card));
      sent.push(answer);
      // whoever is refused by a dead server must not try a thousand times a second
      if (answer.status === null || answer.status === 503) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const working = Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker)));
  return {
    sent,
    async stop() {
      isStopped = operations === undefined;
      await working;
      return sent;
    },
  };
}
