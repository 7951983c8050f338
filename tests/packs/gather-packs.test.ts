import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub.ts';
import { gatherOnce, orderPack, packOf } from './gathering.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 } });
}, 240_000);
afterAll(() => hub?.stop());

test('an ordered pack is gathered, closed, and says what it rests on', async () => {
  const id = await orderPack(hub, '十一月会议');
  await gatherOnce(hub);
  const { content, ...pack } = await packOf(hub, id);
  console.log(JSON.stringify(pack), content?.length, content?.slice(0, 3000));
  expect(pack.state).toBe('READY');
}, 60_000);
