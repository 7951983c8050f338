import type { HubError } from '../answer-notices.ts';

/** What became of an act. */
export type Outcome<Data> =
  | { readonly kind: 'DONE'; readonly data: Data }
  | {
      readonly kind: 'REFUSED';
      /** What to do, in a sentence. */
      readonly sentence: string;
      /** What is wrong with which field, by its way in the input: `visitedOn`, `members.0.name`. */
      readonly fields: Readonly<Record<string, string>>;
      /** Somebody else has changed the same in the meantime. */
      readonly isConflict: boolean;
    }
  /** The hub did not say: the same submission may be sent again, it is done once. */
  | { readonly kind: 'UNANSWERED'; readonly sentence: string };

/** Codes that leave open whether an act was done before the answer was lost. */
const UNCLEAR = new Set(['DEPARTMENT_UNAVAILABLE', 'RECORD_UNAVAILABLE', 'TEMPORARILY_UNAVAILABLE']);
const ONCE = '不确定是否已经生效，请再次提交，系统只会办理一次。';
const DONE_BEFORE =
  '上一次提交已经办理，这次的内容与上次不同，没有再办。请先核对已登记的内容；确需另办的，请再次提交。';

/** The part of an answer that says what became of an act. */
interface Answered<Data> {
  readonly data: Data | null;
  readonly errors: readonly HubError[];
}

/** What an answer says of the act: done when the hub gave it back or had nothing against it. */
export function outcomeOf<Data>({ data, errors }: Answered<Data>): Outcome<Data> {
  const [first] = errors;
  const isGiven = data !== null && Object.values(data as object).some((one) => one !== null);
  if (data !== null && (isGiven || errors.every(isOfWhatWasWritten))) return { kind: 'DONE', data };
  const code = first?.extensions?.code;
  if (!first || code === undefined || UNCLEAR.has(String(code)))
    return { kind: 'UNANSWERED', sentence: `${first?.message ?? ''}${ONCE}` };
  const sentence = code === 'IDEMPOTENCY_KEY_REUSED' ? DONE_BEFORE : first.message;
  return { kind: 'REFUSED', sentence, fields: fieldsOf(errors), isConflict: code === 'CONFLICT' };
}

/** What was written may be withheld from who wrote it; what was refused names the act or a field of its input. */
function isOfWhatWasWritten({ extensions }: HubError): boolean {
  const coordinate = extensions?.coordinate;
  return typeof coordinate === 'string' && !/^Mutation\.|Input\./.test(coordinate);
}

function fieldsOf(errors: readonly HubError[]): Record<string, string> {
  const problems = errors.flatMap(({ extensions }) => extensions?.fields ?? []) as { field: string; message: string }[];
  return Object.fromEntries(problems.map(({ field, message }) => [field.replace(/^input\.?/, ''), message]));
}
