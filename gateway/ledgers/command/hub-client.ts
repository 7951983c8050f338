import { setTimeout as wait } from 'node:timers/promises';
import { isObject } from '../../department.ts';
import { EXIT, ImportFailure } from './import-failure.ts';

const NO_HUB = '枢纽没有运行,请先 npm start(枢纽在别处的,用 --url 写明地址)。';
const NO_ANSWER = '枢纽没有给出可以识别的回答,请核对地址后重试。';
/** How often somebody who is told to wait comes again. */
const MOST_RETRIES = 5;

/** What is sent to the hub. */
export interface HubRequest {
  method?: 'GET' | 'POST';
  body?: string | Uint8Array<ArrayBuffer>;
  type?: string;
}

/** The hub as a program speaks to it (枢纽客户端): over HTTP, as anybody else would. */
export class HubClient {
  readonly url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.url = url.replace(/\/+$/, '').replace(/\/graphql$/, '');
    this.#headers = { 'x-hub-request': 'import', ...headers };
  }

  /** The same hub, asked with more headers. */
  with(headers: Readonly<Record<string, string>>): HubClient {
    return new HubClient(this.url, { ...this.#headers, ...headers });
  }

  /** JSON; throws an `ImportFailure` for everything else. */
  async json<Answer>(path: string, request: HubRequest = {}): Promise<Answer> {
    const response = await this.ask(path, request);
    return (await response.json().catch(() => Promise.reject(unusable()))) as Answer;
  }

  /** The bytes of a file. */
  async bytes(path: string, request: HubRequest = {}): Promise<Buffer> {
    return Buffer.from(await (await this.ask(path, request)).arrayBuffer());
  }

  /** A good answer; who is told to come again later does. */
  async ask(path: string, { method = 'GET', body, type }: HubRequest = {}, retries = MOST_RETRIES): Promise<Response> {
    const headers = { ...this.#headers, ...(type ? { 'content-type': type } : {}) };
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    }).catch(() => Promise.reject(new ImportFailure(EXIT.NOT_LET_IN, 'NO_HUB', NO_HUB)));
    if (response.ok) return response;
    const seconds = Number(response.headers.get('retry-after'));
    if (response.status !== 429 || retries === 0 || !(seconds > 0 && seconds <= 60)) throw await failureOf(response);
    await response.body?.cancel();
    await wait(seconds * 1000);
    return this.ask(path, { method, ...(body === undefined ? {} : { body }), ...(type ? { type } : {}) }, retries - 1);
  }
}

/** The hub's own words, and how the command ends by them. */
async function failureOf(response: Response): Promise<ImportFailure> {
  const answer: unknown = await response.json().catch(() => null);
  const [error] = isObject(answer) && Array.isArray(answer.errors) ? answer.errors : [];
  if (!isObject(error) || typeof error.message !== 'string' || !isObject(error.extensions)) return unusable();
  return new ImportFailure(exitOf(response.status), String(error.extensions.code), error.message);
}

function exitOf(status: number) {
  if (status === 401 || status === 403) return EXIT.NOT_LET_IN;
  if (status === 413 || status === 422) return EXIT.FILE_REFUSED;
  return status === 400 || status === 404 || status === 415 ? EXIT.WRONG_USE : EXIT.FAILED;
}

function unusable(): ImportFailure {
  return new ImportFailure(EXIT.FAILED, 'NO_ANSWER', NO_ANSWER);
}
