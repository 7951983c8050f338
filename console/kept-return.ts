const KEPT = 'hub:return';

/** Keeps where to go back to while the person is at the issuer, whose way back leads to the home page only. Nothing is kept for the home page. */
export function keepReturn(path: string): void {
  if (path.startsWith('/#') || path === '/') sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, path);
}

/** Where to go back to from the home page, once; null: one stays. */
export function takeReturn(): string | null {
  const path = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return location.pathname === '/' ? path : null;
}
