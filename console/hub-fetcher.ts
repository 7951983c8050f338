import type { Fetcher, FetcherParams, FetcherReturnType } from '@graphiql/toolkit';
import { beginAnswer } from './last-answer.ts';

interface HubAnswer {
  data?: unknown;
  errors?: readonly { message: string }[];
  extensions?: { departments?: unknown };
}

const SENTENCES = {
  unreachable: '无法连接儿童数据枢纽。请确认枢纽已启动、网络畅通，然后重新运行查询。',
  unreadable: '枢纽返回了无法识别的内容。请稍后重试；如仍出现，请联系系统管理员。',
};

/** Sends what the explorer asks to the hub it came from, and notes which departments answered and how long it took. */
export const hubFetcher: Fetcher = async (request, options): Promise<Awaited<FetcherReturnType>> => {
  const done = isIntrospection(request) ? undefined : beginAnswer();
  const answer = await ask(request, options?.headers ?? {});
  done?.(answer.extensions?.departments);
  return answer as Awaited<FetcherReturnType>;
};

async function ask(request: FetcherParams, headers: Record<string, string>): Promise<HubAnswer> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(request),
    });
  } catch {
    return failure(SENTENCES.unreachable);
  }
  try {
    return (await response.json()) as HubAnswer;
  } catch {
    return failure(`${SENTENCES.unreadable}(HTTP ${response.status})`);
  }
}

function failure(message: string): HubAnswer {
  return { errors: [{ message }] };
}

function isIntrospection(request: FetcherParams): boolean {
  return request.operationName === 'IntrospectionQuery';
}
