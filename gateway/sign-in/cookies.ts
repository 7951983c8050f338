import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../request-errors.ts';

/** A cookie of the hub: its name and who may send it along. */
export interface HubCookie {
  name: string;
  sameSite: 'Strict' | 'Lax';
}

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The two cookies of a hub. On https their names carry `__Host-`, so that no other host or path can set them. */
export function hubCookies(isHttps: boolean): { session: HubCookie; signIn: HubCookie } {
  const prefix = isHttps ? '__Host-' : '';
  return {
    session: { name: `${prefix}hub_session`, sameSite: 'Strict' },
    signIn: { name: `${prefix}hub_sign_in`, sameSite: 'Lax' },
  };
}

/** The 256-bit secret that a browser sends in a cookie; null when there is none. The same cookie twice is refused. */
export function cookieSecret({ cookie: header = '' }: IncomingHttpHeaders, { name }: HubCookie): string | null {
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  if (values.length > 1) throw new Refusal('AMBIGUOUS_IDENTITY');
  const value = values[0] ?? '';
  return SECRET.test(value) ? value : null;
}

/** Whether a browser sends a cookie at all, of whatever form. */
export function hasCookie({ cookie: header = '' }: IncomingHttpHeaders, { name }: HubCookie): boolean {
  return header.split(';').some((pair) => pair.trim().startsWith(`${name}=`));
}

/** The `Set-Cookie` of a secret. */
export function settingCookie(cookie: HubCookie, secret: string, maxAgeSeconds: number): string {
  return `${cookie.name}=${secret}; Path=/; HttpOnly; SameSite=${cookie.sameSite}; Max-Age=${maxAgeSeconds}${secure(cookie)}`;
}

/** The `Set-Cookie` that takes a cookie away. */
export function clearingCookie(cookie: HubCookie): string {
  return settingCookie(cookie, '', 0);
}

function secure({ name }: HubCookie): string {
  return name.startsWith('__Host-') ? '; Secure' : '';
}
