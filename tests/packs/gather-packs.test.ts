import { afterAll, beforeAll, expect, test } from 'vitest';
import { packs } from '../../gateway/sweep/packs.ts';
import { readPack } from '../../schema/meeting-pack/pack-content.ts';
import { packTables } from '../../schema/meeting-pack/pack-tables.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { askOf, asSecretary, COUNTY, exportPack, gatherOnce, orderPack, packOf, paperOf } from './gathering.ts';

let hub: TestHub;
let first: Awaited<ReturnType<typeof packOf>>;
let firstPaper: string;

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 } });
}, 240_000);
afterAll(() => hub?.stop());

test('an ordered pack is gathered from all departments, closed, and says of each figure what it counts', async () => {
  const id = await orderPack(hub, '十一月会议');
  await gatherOnce(hub);
  first = { id, ...(await packOf(hub, id)) };
  firstPaper = paperOf(first);
  expect(first).toMatchObject({ state: 'READY', isComplete: true, gaps: [], attempts: 0 });
  const pack = readPack(first.content);
  const cases = pack.figures.flatMap(({ figures }) => figures).find(({ code }) => code === 'SERVICE_CASES');
  expect(cases).toMatchObject({ value: 19, unit: '个', owner: 'CIVIL_AFFAIRS' });
  expect(cases?.trend).toHaveLength(12);
  expect(cases?.areas).toHaveLength(8);
  expect(cases?.definition).not.toBe('');
  expect(pack.content.places?.subdivisions).toHaveLength(8);
  expect(pack.content.changes).toBeNull();
}, 120_000);

test('FS53: the county undertook 19 cases and 62 visits, and the register has them measured', async () => {
  const { content } = readPack(first.content);
  const measured = content.undertakings?.undertakings?.nodes ?? [];
  const value = (number: string) => measured.find((each) => each.number === number)?.latestValue?.value;
  expect([value('3.9'), value('3.10')]).toEqual([19, 62]);
  expect(measured).toHaveLength(20);
});

test('small numbers of children are not in the pack, and nobody’s name or id is', () => {
  const townships = readPack(first.content)
    .figures.flatMap(({ figures }) => figures)
    .find(({ code }) => code === 'LEFT_BEHIND_CHILDREN')?.areas;
  expect(townships?.filter(({ isWithheld }) => isWithheld).length).toBeGreaterThan(0);
  expect(townships?.filter(({ value, isWithheld }) => isWithheld && value !== null)).toEqual([]);
  expect(first.content).not.toMatch(/"childId"|\b[0-9A-Z]{26}\b|recordedBy|\b99\d{15}[\dX]\b/);
});

test('the next pack tells what has changed, and the first one looks as it did to the byte', async () => {
  await hub.sql('youth-league', `update heart_harbour set closed_on = current_date - 1 where closed_on is null`);
  const id = await orderPack(hub, '十二月会议');
  await gatherOnce(hub);
  const second = readPack((await packOf(hub, id)).content);
  expect(second.content.changes?.since.number).toBe(readPack(first.content).content.cover.number);
  expect(second.content.changes?.figures).toContainEqual(
    expect.objectContaining({ key: expect.objectContaining({ code: 'HEART_HARBOURS' }), after: 0 }),
  );
  const again = await packOf(hub, first.id);
  expect(paperOf(again)).toBe(firstPaper);
  expect(again.hash).toBe(first.hash);
}, 120_000);

test('the workbook has a sheet for each table, and its export is on record', async () => {
  const { status, sheets } = await exportPack(hub, first.id);
  expect(status).toBe(200);
  const tables = packTables(readPack(first.content));
  expect(sheets.map(({ name }) => name)).toEqual(['封面', ...tables.map(({ title }) => title)]);
  const written = hub.records.filter(({ kind }) => kind === 'EXPORT');
  expect(written).toHaveLength(1);
  expect(written[0]?.detail).toMatchObject({ pack: first.id, sealed: first.hash, format: 'xlsx' });
}, 60_000);

test('a pack that waits is left alone until its time has come', async () => {
  const id = await orderPack(hub, '暂缓的材料');
  await hub.sql(
    'joint-meeting',
    `update meeting_pack set not_before = now() + interval '1 hour' where state = 'ORDERED'`,
  );
  await packs.round?.run(askOf(hub));
  expect(await packOf(hub, id)).toMatchObject({ state: 'ORDERED', content: null, isComplete: null });
  const list = `{ meetingPacks(filter: { divisionCode: "${COUNTY}", state: ORDERED }) { nodes { id } } }`;
  expect((await hub.query(list, {}, asSecretary)).data).toEqual({ meetingPacks: { nodes: [{ id }] } });
});
