import { randomUUID } from 'node:crypto';

/** A list that a department answered as finished, as it is told under one shape: completed once, and written once. */
interface WholeValue {
  list: readonly unknown[];
  bytes: Buffer | null;
}

/** An answer as Apollo Server has it before it is written. */
interface Answered {
  data?: object | null | undefined;
  errors?: readonly unknown[] | undefined;
  extensions?: object | undefined;
}

/**
 * Finished lists (整表): a department in this process may answer a list frozen all through, the same one again and again for as
 * long as nothing changes. What completion makes of it under a shape is kept with it, and so is its JSON.
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
  const value = { list: Object.freeze(list), bytes: null };
  const shapes = completed.get(input) ?? new WeakMap<object, WholeValue>();
  completed.set(input, shapes.set(shape, value));
  wholes.set(list, value);
}

const MARK = randomUUID();

/** Whether finished lists stand in an answer, so that `wholeBytes` writes it. */
export function isWithWhole({ data }: Answered): boolean {
  return Boolean(data && holders.has(data));
}

/** The JSON of an answer in UTF-8; the bytes of finished lists are put in as they were written before. */
export function wholeBytes(answer: Answered): Buffer {
  const inside: Buffer[] = [];
  const text = JSON.stringify(answer, (_key, value: unknown) => {
    const whole = Array.isArray(value) ? wholes.get(value) : undefined;
    if (!whole) return value;
    whole.bytes ??= Buffer.from(JSON.stringify(whole.list));
    inside.push(whole.bytes);
    return MARK;
  });
  const [first = '', ...rest] = text.split(`"${MARK}"`);
  return Buffer.concat([
    Buffer.from(first),
    ...rest.flatMap((after, at) => [inside[at] as Buffer, Buffer.from(after)]),
    Buffer.from('\n'),
  ]);
}
