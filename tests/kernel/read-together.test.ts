import { expect, test } from 'vitest';
import { ReadTogether } from '../../subgraphs/read-together.ts';

/** Reads that end when they are told to, each with its number. */
function reads() {
  const waiting: { done: () => void; fail: () => void }[] = [];
  let begun = 0;
  const read = () => {
    begun += 1;
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const number = begun;
    waiting.push({ done: () => resolve(number), fail: () => reject(new Error(`read ${number}`)) });
    return promise;
  };
  const tick = () => new Promise((resolve) => setImmediate(resolve));
  return { read, waiting, tick, begun: () => begun };
}

test('who asks while the same is on its way shares the next read, never the one that had begun', async () => {
  const { read, waiting, tick, begun } = reads();
  const together = new ReadTogether<number>();
  const first = [together.ask('a', read), together.ask('a', read)];
  await tick();
  const late = [together.ask('a', read), together.ask('a', read)];
  const other = together.ask('b', read);
  await tick();
  expect(begun()).toBe(2);
  waiting[1]?.done();
  expect(await other).toBe(2);
  waiting[0]?.done();
  expect(await Promise.all(first)).toEqual([1, 1]);
  await tick();
  expect(begun()).toBe(3);
  waiting[2]?.done();
  expect(await Promise.all(late)).toEqual([3, 3]);
  const again = together.ask('a', read);
  await tick();
  waiting[3]?.done();
  expect(await again).toBe(4);
});

test('a read that fails fails for those who share it; the next is made all the same', async () => {
  const { read, waiting, tick } = reads();
  const together = new ReadTogether<number>();
  const failing = together.ask('a', read);
  await tick();
  const next = together.ask('a', read);
  waiting[0]?.fail();
  await expect(failing).rejects.toThrow('read 1');
  await tick();
  waiting[1]?.done();
  expect(await next).toBe(2);
});
