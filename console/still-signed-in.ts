import type { ConsoleSession } from './session.ts';
import { forgetStatedPurpose } from './stated-purpose.ts';
import { isAnythingTyped } from './unsaved.ts';

/** Asks the hub who has signed in at this browser; null: it does not answer. */
export const askSession = () => fetch('/session', { headers: { 'x-hub-request': 'console' } }).catch(() => null);

let own: ConsoleSession['viewer'] | undefined;
let isLooking = false;

/**
 * From now on the page is this person's. All tabs of a browser share one session: somebody else may have signed in at another tab, or
 * signed out. Whoever comes back to the page is seen at once, so that nothing is shown or submitted in another's name.
 */
export function watchSession({ viewer }: ConsoleSession): void {
  own = viewer;
  addEventListener('focus', () => void look());
  document.addEventListener('visibilitychange', () => void (document.hidden || look()));
}

async function look(): Promise<void> {
  if (isLooking) return;
  isLooking = true;
  const now = await whoIsSignedIn();
  isLooking = false;
  // shown anew, to whom has signed in since
  if (now === 'SOMEBODY_ELSE') leave(() => location.reload());
  if (now === 'NOBODY') showSignIn();
}

/** Who has signed in now, seen from the page's own person; unknown while the hub does not answer. */
export async function whoIsSignedIn(): Promise<'OWN' | 'SOMEBODY_ELSE' | 'NOBODY' | 'UNKNOWN'> {
  const response = await askSession();
  if (response?.status === 204 || response?.status === 401) return 'NOBODY';
  if (response?.status !== 200) return 'UNKNOWN';
  const { viewer } = (await response.json()) as ConsoleSession;
  return viewer.id === own?.id ? 'OWN' : 'SOMEBODY_ELSE';
}

/** Shows the sign-in page, which leads back here; what is typed and not submitted is kept for the person to come back to. */
export function showSignIn(): void {
  leave(() => location.replace(`/sign-in?return=${encodeURIComponent(location.pathname)}${location.hash}`));
}

/** Leaves the page that is no longer its person's, unless something typed would be lost with it. */
function leave(away: () => void): void {
  if (own && isAnythingTyped()) return void keepWhatIsTyped(own.name);
  forgetStatedPurpose();
  away();
}

async function keepWhatIsTyped(name: string): Promise<void> {
  const { showSignInEnded } = await import('./shown/sign-in-ended.tsx');
  showSignInEnded(name);
}
