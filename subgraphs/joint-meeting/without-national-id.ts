import type { FieldProblem } from '../../schema/errors.ts';
import { problem } from '../check.ts';

/** What looks like a citizen identification number (公民身份号码) in a text, in full-width figures and in groups too. */
const NATIONAL_ID = /(?<!\d)(?:\d ?){17}[\dX](?!\d)/i;

/** A text that many read and that is kept as it is written: whose number somebody has is written in the ledger, not here. */
export function withoutNationalId(field: string, text: string | null | undefined): FieldProblem | null {
  return text && NATIONAL_ID.test(text.normalize('NFKC'))
    ? problem(field, '请不要写身份号码,改用儿童编号或任务号;号码只登记在台账里。')
    : null;
}
