import { fileNameIn, refusalIn } from '../ledgers/ask-ledgers.ts';
import { requestHeaders } from '../stated-purpose.ts';

/** Why the hub refused, or could not be reached: a sentence that says what to do. */
export class RouteProblem extends Error {}

const UNREACHABLE = '无法连接儿童数据枢纽，请确认网络畅通后重试。';

/** Asks a route of the hub that is no GraphQL, in the viewer's name and for the purpose stated. */
export async function askRoute<Data>(path: string, method = 'GET', body?: unknown): Promise<Data> {
  const response = await sent(path, method, body);
  return (response.status === 204 ? null : await response.json()) as Data;
}

/** Has the browser save a file that the hub makes, under the name that the hub gives it. */
export async function saveFile(path: string, body: unknown): Promise<void> {
  const response = await sent(path, 'POST', body);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  URL.revokeObjectURL(link.href);
}

async function sent(path: string, method: string, body: unknown): Promise<Response> {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(path, { method, headers: { ...requestHeaders(), ...type }, ...content }).catch(() => {
    throw new RouteProblem(UNREACHABLE);
  });
  if (!response.ok) throw new RouteProblem(refusalIn(await response.text(), response.status, response.headers));
  return response;
}
