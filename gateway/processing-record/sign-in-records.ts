import type { Viewer } from '../../schema/access/viewer.ts';
import type { HubErrorCode } from '../../schema/errors.ts';
import { OncePerMinute } from './once-per-minute.ts';
import { recordOf } from './record-of.ts';
import type { Recorder } from './recorder.ts';

/** How somebody signs in (登录方式): at the issuer, as an invented officer, with a bearer token. */
export type SignInWay = 'ISSUER' | 'DEMO' | 'BEARER';

/** What happens to somebody's sign-in (登录事件), as `detail.event` of a SIGN_IN record names it. */
export type SignInEvent =
  | 'SIGNED_IN'
  | 'SIGN_IN_REFUSED'
  | 'SIGNED_OUT'
  | 'SESSION_REVOKED'
  | 'SHUT_OUT'
  | 'SIGNED_OUT_EVERYWHERE'
  | 'LET_IN'
  | 'TOKEN_REVOKED';

/** A sign-in event: whose, on which route, and what else there is to say. */
export interface SignInFacts {
  /** The HTTP route or the command. */
  name: string;
  viewer?: Viewer | null;
  code?: HubErrorCode;
  /** Texts and numbers: `person` is the sign-in id of whoever is no viewer (yet, or any more). */
  more?: Readonly<Record<string, string | number | null>>;
}

/** Writes down who signed in and out (登录记录). Each resolves when it is durable, and throws a `Refusal` when it is not. */
export class SignInRecords {
  readonly #recorder: Recorder;
  readonly #refused = new OncePerMinute();

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  /** Throws when nothing can be recorded now: then nobody signs in. */
  assertAvailable(): void {
    this.#recorder.assertAvailable();
  }

  signedIn(name: string, viewer: Viewer, way: SignInWay): Promise<void> {
    return this.write('SIGNED_IN', { name, viewer, more: { way } });
  }

  signedOut(name: string, viewer: Viewer): Promise<void> {
    return this.write('SIGNED_OUT', { name, viewer });
  }

  /** A known person who may not sign in; at most once a minute each, for a program may go on trying. */
  async refused(name: string, person: string, way: SignInWay, code: HubErrorCode): Promise<void> {
    if (!this.#refused.isFirst(person)) return;
    await this.write('SIGN_IN_REFUSED', { name, code, more: { way, person } });
  }

  async write(event: SignInEvent, { name, viewer = null, code, more }: SignInFacts): Promise<void> {
    const result = code ? 'REFUSED' : 'OK';
    const facts = { kind: 'SIGN_IN', name, viewer, result, code: code ?? null, detail: { event, ...more } } as const;
    await this.#recorder.write(recordOf(this.#recorder.mark(), facts));
  }
}
