import type { FieldProblem } from '../../schema/errors.ts';
import {
  atLeastOne,
  notInFuture,
  notNegative,
  phoneNumber,
  saysSomething,
  validNationalId,
} from '../../schema/field-rules.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import type { InputField } from './described.ts';
import { isEmpty } from './input-of.ts';

/** What a field is checked with besides its kind. */
export interface Checking {
  readonly today: string;
  readonly isPast: boolean;
}

const REQUIRED = saysSomething('', '')?.message ?? '';
const CHOOSE = '请选择。';
const LIST_KINDS = new Set(['CHOICES', 'TEXTS', 'NAMED_CHILDREN', 'PARTS']);
const CHOSEN_KINDS = new Set(['CHOICE', 'YES_NO', 'RECORD', 'DIVISION', 'CHILD', 'COLLEAGUE', 'DAY', 'MONTH', 'TIME']);

/** What is wrong with a value before it is sent, in the words that the department would use; null: nothing is known to be. */
export function problemOf(field: InputField, value: unknown, { today, isPast }: Checking): string | null {
  const { kind, isRequired, most } = field;
  if (isEmpty(value)) {
    if (!isRequired || kind === 'PART') return null;
    if (kind === 'CHOICES') return sentence(atLeastOne('', []));
    if (LIST_KINDS.has(kind)) return field.name === 'attendances' ? null : sentence(atLeastOne('', []));
    return CHOSEN_KINDS.has(kind) ? CHOOSE : REQUIRED;
  }
  if (kind === 'DAY' && isPast) return sentence(notInFuture('', String(value), today as PlainDate));
  if (kind === 'MONTH') return sentence(notInFuture('', `${value}-01`, today as PlainDate));
  if (kind === 'PHONE') return sentence(phoneNumber('', String(value)));
  if (kind === 'NATIONAL_ID') return sentence(validNationalId('', String(value), today as PlainDate));
  if (kind === 'INTEGER' || kind === 'NUMBER') return sentence(notNegative('', Number(value)));
  return typeof value === 'string' && most ? sentence(saysSomething('', value, most)) : null;
}

function sentence(problem: FieldProblem | null): string | null {
  return problem?.message ?? null;
}
