import { waitSentence } from '../answer-notices.ts';
import { requestHeaders } from '../stated-purpose.ts';
import { showSignIn } from '../still-signed-in.ts';
import { said } from './said.ts';

const UNREACHABLE = [
  '无法连接儿童数据枢纽，请确认网络畅通后重试。',
  'The Child Data Hub cannot be reached. Check the network and try again.',
] as const;
const UNREADABLE = [
  '枢纽返回了无法识别的内容，请稍后重试。',
  'The hub answered with something unreadable. Try again later.',
] as const;

/** What the hub, or the way to it, says against a request (未办理的原因): a sentence that says what to do. */
export class LedgerProblem extends Error {}

/** Asks the routes of the ledgers (台账接口) in the viewer's name; whoever is not signed in any more is shown the sign-in page. */
export async function askLedgers<Data>(path: string, post?: { body?: unknown }): Promise<Data> {
  const response = await sent(path, post);
  if (!response.ok) throw new LedgerProblem(refusalIn(await response.text(), response.status, response.headers));
  return response.json().catch(() => {
    throw new LedgerProblem(said(...UNREADABLE));
  });
}

/** Fetches a file and has the browser save it under the name that the hub gives it. */
export async function saveFile(path: string, post?: { body?: unknown }): Promise<void> {
  const response = await sent(path, post);
  if (!response.ok) throw new LedgerProblem(refusalIn(await response.text(), response.status, response.headers));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What a refusal says, and how long to wait. */
export function refusalIn(text: string, status: number, headers: { get(name: string): string | null }): string {
  if (status === 401) showSignIn();
  const wait = waitSentence(headers.get('retry-after')) ?? '';
  try {
    const { errors } = JSON.parse(text) as { errors?: { message: string }[] };
    return `${errors?.[0]?.message ?? said(...UNREADABLE)}${wait}`;
  } catch {
    return `${said(...UNREADABLE)}(HTTP ${status})`;
  }
}

/** The sentence of a problem, for whoever has to read it. */
export function sentenceOf(error: unknown): string {
  return error instanceof LedgerProblem ? error.message : said(...UNREACHABLE);
}

/** The whole name of a file (RFC 5987), or a plain one. */
export function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded
    ? decodeURIComponent(encoded)
    : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? said('台账.xlsx', 'ledger.xlsx'));
}

async function sent(path: string, post: { body?: unknown } | undefined): Promise<Response> {
  const headers = { ...requestHeaders(), ...(post?.body ? { 'content-type': 'application/json' } : {}) };
  const init = post
    ? { method: 'POST', headers, ...(post.body ? { body: JSON.stringify(post.body) } : {}) }
    : { headers };
  try {
    return await fetch(path, init);
  } catch {
    throw new LedgerProblem(said(...UNREACHABLE));
  }
}
