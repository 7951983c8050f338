/** An invented officer, as the sign-in page shows one. */
export interface OfficerCard {
  readonly id: string;
  readonly personName: string;
  readonly post: string;
  readonly department: string;
  readonly departmentTerm: string;
  readonly roleTerm: string;
  readonly area: string;
  readonly assurance: 1 | 2 | 3;
  readonly rights: readonly string[];
}

/** The ways to sign in that the hub offers. */
export interface SignInOptions {
  readonly hasIssuer: boolean;
  readonly officers: readonly OfficerCard[];
}

const SENTENCES = {
  unreachable: '无法连接儿童数据枢纽。请确认枢纽已启动、网络畅通，然后刷新本页。',
  refused: '登录没有成功，请稍后重试。',
};

/** Asks the hub how one can sign in. */
export async function signInOptions(): Promise<SignInOptions> {
  const response = await reach('/sign-in/options', {});
  if (!response.ok) throw new Error(SENTENCES.unreachable);
  return (await response.json()) as SignInOptions;
}

/** Signs in as an invented officer; the browser keeps the session's cookie. */
export async function signInAs(officer: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-hub-request': 'console' };
  const response = await reach('/sign-in/demo', { method: 'POST', headers, body: JSON.stringify({ officer }) });
  if (response.ok) return;
  const answer = (await response.json().catch(() => null)) as { errors?: Array<{ message?: string }> } | null;
  throw new Error(answer?.errors?.[0]?.message ?? SENTENCES.refused);
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch {
    throw new Error(SENTENCES.unreachable);
  }
}
