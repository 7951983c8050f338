import { randomUUID } from 'node:crypto';

/** A list that a department answered as finished, as it is told under one shape: completed once, and written once. */
interface WholeValue {
  list: readonly unknown[];
  text: string | null;
}

/**
 * Finished lists (整表): a department in this process may answer a list frozen all through, the same one again and again for as
 * long as nothing changes. What completion makes of it under a shape is kept with it, and so is its JSON text.
 */
const completed = new WeakMap<readonly unknown[], WeakMap<object, WholeValue>>();
const wholes = new WeakMap<readonly unknown[], WholeValue>();
const holders = new WeakSet<object>();

/** What was made of a frozen list under a shape before. */
export function wholeUnder(shape: object, input: readonly unknown[]): readonly unknown[] | undefined {
  return completed.get(input)?.get(shape)?.list;
}

/** Notes that finished lists stand in the data of an answer. */
export function holdsWhole(data: object): void {
  holders.add(data);
}

/** Keeps what was made of a frozen list under a shape, if all went well. */
export function keepWhole(shape: object, input: readonly unknown[], list: readonly unknown[]): void {
  const value = { list: Object.freeze(list), text: null };
  const shapes = completed.get(input) ?? new WeakMap<object, WholeValue>();
  completed.set(input, shapes.set(shape, value));
  wholes.set(list, value);
}

const MARK = randomUUID();
const PLACES = new RegExp(`"${MARK} (\\d+)"`, 'g');

/** The JSON text of an answer; the texts of finished lists are put in as they were written before. */
export function answerText(answer: { data?: object | null | undefined }): string {
  if (!answer.data || !holders.has(answer.data)) return `${JSON.stringify(answer)}\n`;
  const texts: string[] = [];
  const text = JSON.stringify(answer, (_key, value: unknown) => {
    const whole = Array.isArray(value) ? wholes.get(value) : undefined;
    if (!whole) return value;
    whole.text ??= JSON.stringify(whole.list);
    return `${MARK} ${texts.push(whole.text) - 1}`;
  });
  return `${text.replace(PLACES, (_, at: string) => texts[Number(at)] as string)}\n`;
}
