import { forgetStatedPurpose } from './stated-purpose.ts';
import { askSession, showSignIn, watchSession } from './still-signed-in.ts';

/** Who has signed in at this browser, and what for they may use data. */
export interface ConsoleSession {
  readonly viewer: {
    readonly id: string;
    readonly name: string;
    readonly department: string;
    readonly role: string;
    readonly division: string;
    readonly rights: readonly string[];
    /** How sure the hub is who they are (认证强度), 1 to 3. */
    readonly assurance?: number;
  };
  readonly roleTerm: string;
  readonly purposes: ReadonlyArray<{ readonly purpose: string; readonly term: string }>;
  readonly expiresAt: string;
}

const UNREACHABLE = '无法连接儿童数据枢纽。请确认枢纽已启动、网络畅通，然后刷新本页。';

/** The session of this browser. Without one the sign-in page is shown (null); a hub that does not answer is an error. `asked` is the hub's answer when it has been asked already. */
export async function currentSession(asked = askSession()): Promise<ConsoleSession | null> {
  const response = await asked;
  if (response?.status === 200) {
    const session = (await response.json()) as ConsoleSession;
    watchSession(session);
    return session;
  }
  if (response?.status !== 204 && response?.status !== 401) throw new Error(UNREACHABLE);
  showSignIn();
  return null;
}

/** Ends the session, here and where the person signed in, and shows the sign-in page. */
export async function signOut(): Promise<void> {
  const response = await fetch('/sign-out', { method: 'POST', headers: { 'x-hub-request': 'console' } }).catch(
    () => null,
  );
  const { signOutUrl } = ((await response?.json().catch(() => null)) ?? {}) as { signOutUrl?: string | null };
  forgetStatedPurpose();
  location.assign(signOutUrl ?? '/sign-in');
}

/** Whether the person may write queries of their own (自由查询); others run the examples. */
export function mayWriteQueries({ viewer }: ConsoleSession): boolean {
  return viewer.rights.includes('ANALYST');
}
