import { HUB_ERRORS } from '../schema/errors.ts';
import type { RequestContext } from './apollo.ts';
import type { Mode } from './public-error.ts';
import { Refusal } from './request-errors.ts';

/** Bytes that a reply may have. */
const REPLY_BYTES: Readonly<Record<Mode, number>> = {
  hub: 8 * 1024 * 1024,
  conformance: Number.POSITIVE_INFINITY,
};

/** An act whose answer is too large may be done all the same: whoever sent it must not send it again. */
const DONE = '结果超过 8 MB,没有返回,操作可能已经生效:请先查询核对,不要重复提交。';

/** Refuses a reply that is too large as a whole: nothing of it leaves. */
export function assertReplySize(
  body: string | Buffer,
  mode: Mode,
  { noted }: RequestContext,
  most = REPLY_BYTES[mode],
): void {
  if (body.length <= most / 3 || Buffer.byteLength(body) <= most) return;
  throw new Refusal('REPLY_TOO_LARGE', noted.isMutation ? DONE : HUB_ERRORS.REPLY_TOO_LARGE);
}
