import { type HubError, waitSentence } from './answer-notices.ts';
import type { HubRequest } from './hub-request.ts';
import { requestHeaders } from './stated-purpose.ts';
import { showSignIn } from './still-signed-in.ts';

/** What the hub answers. */
export interface HubAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly HubError[];
  readonly extensions?: { readonly departments?: unknown; readonly masked?: unknown; readonly partly?: unknown };
}

const SENTENCES = {
  unreachable: '无法连接儿童数据枢纽。请确认枢纽已启动、网络畅通，然后重试。',
  unreadable: '枢纽返回了无法识别的内容。请稍后重试；如仍出现，请联系系统管理员。',
};

/** Asks the hub. Whoever is not signed in any more is shown the sign-in page; whoever asked too much is told how long to wait. */
export async function askHub(request: HubRequest): Promise<HubAnswer> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...requestHeaders(), 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
    });
  } catch {
    return failure(SENTENCES.unreachable);
  }
  if (response.status === 401) showSignIn();
  try {
    const answer = (await response.json()) as HubAnswer;
    return readable(answer, waitSentence(response.headers.get('retry-after')));
  } catch {
    return failure(`${SENTENCES.unreadable}(HTTP ${response.status})`);
  }
}

/** The answer as it is shown: the data first, and in an error how long to wait. */
function readable({ data, errors, ...rest }: HubAnswer, wait: string | null): HubAnswer {
  const told = errors?.map((error) => (wait === null ? error : { ...error, message: `${error.message}${wait}` }));
  return { ...(data === undefined ? {} : { data }), ...(told ? { errors: told } : {}), ...rest };
}

function failure(message: string): HubAnswer {
  return { errors: [{ message }] };
}
