import { Refusal } from '../request-errors.ts';

const DONE = '业务已经办理,请勿重复提交;因暂时无法写入处理记录,结果没有显示,请稍后查询核对。';
const MAY_BE_DONE = '业务可能已经办理;因暂时无法写入处理记录,结果没有显示。请稍后先查询核对,不要重复提交。';

/** Nothing may be told, for it cannot be recorded (503). An act that is done is not to be sent again: the answer says so. */
export function recordUnavailable(act: 'NONE' | 'DONE' | 'MAY_BE_DONE' = 'NONE'): Refusal {
  return new Refusal('RECORD_UNAVAILABLE', act === 'DONE' ? DONE : act === 'MAY_BE_DONE' ? MAY_BE_DONE : undefined);
}
