import type { SignInWay } from '../processing-record/sign-in-records.ts';

/** How a session is begun (登录方式): at the issuer, or as an invented officer without a password. */
export type SessionOrigin = Exclude<SignInWay, 'BEARER'>;

/** Which of them count: invented officers only while the demo sign-in is on. */
export function acceptedOrigins(isDemo: boolean): readonly SessionOrigin[] {
  return isDemo ? ['ISSUER', 'DEMO'] : ['ISSUER'];
}
