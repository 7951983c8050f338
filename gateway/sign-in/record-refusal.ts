import type { SignInRecords, SignInWay } from '../processing-record/sign-in-records.ts';
import { Refusal } from '../request-errors.ts';

const PERSON = /^[\x21-\x7e]{1,200}$/;

/** Records that somebody whom the issuer knows may not sign in (拒绝登录); who it is nobody vouches for is nobody to record. */
export async function recordRefusal(
  records: SignInRecords,
  route: string,
  person: unknown,
  way: SignInWay,
  error: unknown,
): Promise<void> {
  const isAbout =
    error instanceof Refusal && ['TOKEN_REFUSED', 'ACCOUNT_INCOMPLETE', 'SIGN_IN_FAILED'].includes(error.code);
  if (isAbout && typeof person === 'string' && PERSON.test(person))
    await records.refused(route, person, way, error.code);
}
