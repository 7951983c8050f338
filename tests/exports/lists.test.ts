import { expect, test } from 'vitest';
import { exportFile } from '../../gateway/exports/export-file.ts';
import type { ExportRequest } from '../../gateway/exports/export-request.ts';
import { PassedOn } from '../../gateway/exports/front-door.ts';
import { LedgerDocuments } from '../../gateway/exports/ledger-documents.ts';
import { listExport } from '../../gateway/exports/list-export.ts';
import { unguarded } from '../../schema/inert-text.ts';
import { LIVE_TEXTS } from '../ledger-workbook/inert-texts.ts';
import { formulasIn, rowsByHucre } from '../ledger-workbook/read-back.ts';
import { stewardOf } from '../sessions.ts';
import { answered, centresDoor, listMark, listSchema } from './invented-list.ts';

const PAGED =
  'query C($after: String) { centres(after: $after) { nodes { name area } pageInfo { hasNextPage endCursor } } }';
const request = (query: string, more: Partial<ExportRequest> = {}): ExportRequest => ({
  operation: { query, operationName: null, variables: {} },
  documentId: null,
  list: null,
  columns: null,
  title: null,
  format: 'xlsx',
  ...more,
});
const parts = (ask: ReturnType<typeof centresDoor>['ask']) => ({ schema: listSchema, ask, mark: listMark });

test('columns carry Chinese headings; enums, booleans, instants and lists are written for people', async () => {
  const query = `{ centres(division: "210421") { totalCount nodes {
    name kind isOpen area updatedAt people { name phone } division { name }
    inTownships: count(kind: TOWNSHIP) inVillages: count(kind: VILLAGE)
  } } }`;
  const node = {
    name: '后安镇活动中心',
    kind: 'TOWNSHIP',
    isOpen: true,
    area: 62.5,
    updatedAt: '2026-11-22T16:30:00Z',
    people: [
      { name: '王**', phone: null },
      { name: '李一', phone: '13900000000' },
    ],
    division: null,
    inTownships: 3,
    inVillages: null,
  };
  const table = listExport(
    request(query),
    parts(async () => answered({ centres: { totalCount: 1, nodes: [node] } })),
  );
  expect(await Array.fromAsync(table.rows)).toEqual([
    ['后安镇活动中心', '乡镇的', '是', 62.5, '2026-11-23 00:30', '王**;李一', '—;13900000000', null, 3, null],
  ]);
  expect(table.headers).toEqual([
    '名称',
    '类型',
    '是否开放',
    '面积',
    '更新时刻',
    '负责人 · 姓名',
    '负责人 · 电话',
    '所在区划 · 名称',
    '人数(乡镇的)',
    '人数(村里的)',
  ]);
});

test('pages are turned until the list ends', async () => {
  const door = centresDoor(250);
  const table = listExport(request(PAGED), parts(door.ask));
  expect(await Array.fromAsync(table.rows)).toHaveLength(250);
  expect(door.asked).toEqual([null, '100', '200']);
  expect([table.pages.rows, table.pages.cut]).toEqual([250, null]);
});

test('at 20,000 rows an export ends, and its cover says that it is not the whole list', async () => {
  const table = listExport(request(PAGED), parts(centresDoor(25_000).ask));
  const sheets = await rowsByHucre((await exportFile(table, 'xlsx')).bytes);
  expect(sheets.活动中心列表).toHaveLength(20_003);
  expect(sheets.封面?.find(([label]) => label === '行数')?.[1]).toBe(
    '20000 行,不是全部:一次最多导出 20000 行,后面的没有导出;请缩小范围后分次导出。',
  );
}, 60_000);

test('when the viewer’s allowance ends, what was read is exported and the cover says so', async () => {
  const table = listExport(request(PAGED), parts(centresDoor(900, 2).ask));
  expect(await Array.fromAsync(table.rows)).toHaveLength(200);
  expect(table.pages.cut).toContain('可查看的数量已达上限');
  const again = listExport(request(PAGED), parts(centresDoor(900, 2).ask));
  const csv = (await exportFile(again, 'csv')).bytes.toString();
  expect(csv.trimEnd().split('\r\n').at(-1)).toMatch(/^# 导出人.* · 不是全部:可查看的数量已达上限/);
});

test('an allowance that is spent before the first page is the front door’s own refusal', async () => {
  const table = listExport(
    request(PAGED),
    parts(async () =>
      answered(null, {
        status: 429,
        headers: { 'retry-after': '9' },
        errors: [{ message: '…', extensions: { code: 'RATE_LIMITED' } }],
      }),
    ),
  );
  const error = await exportFile(table, 'xlsx').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PassedOn);
  expect((error as PassedOn).answer).toMatchObject({ status: 429, headers: { 'retry-after': '9' } });
});

test('live texts stay texts: no formula in the workbook, no live cell in the CSV, the text itself unchanged', async () => {
  const door = async () => answered({ centres: { totalCount: 1, nodes: LIVE_TEXTS.map((name) => ({ name })) } });
  const query = '{ centres { nodes { name } } }';
  const { bytes } = await exportFile(listExport(request(query), parts(door)), 'xlsx');
  expect(formulasIn(bytes)).toEqual([]);
  expect((await rowsByHucre(bytes)).活动中心列表?.slice(3).map(([name]) => name)).toEqual(
    LIVE_TEXTS.map((text) => text.replace('\r', '\n')),
  );
  const csv = (await exportFile(listExport(request(query), parts(door)), 'csv')).bytes.toString();
  expect(csv.split('\r\n').filter((line) => /^"?[=+\-@\t\r\n＝＋－＠]/.test(line))).toEqual([]);
  const cells = [...csv.matchAll(/^(?:"((?:[^"]|"")*)"|([^",]*?))\r\n/gm)].map(([, quoted, plain]) =>
    unguarded(quoted?.replaceAll('""', '"') ?? plain ?? ''),
  );
  expect(cells.slice(1, 1 + LIVE_TEXTS.length)).toEqual(LIVE_TEXTS);
});

test('what cannot be exported is refused with what to do', () => {
  const refused = (query: string, more?: Partial<ExportRequest>) => {
    try {
      listExport(request(query, more), parts(centresDoor(1).ask));
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect([
    refused('{ centre { name } }'),
    refused('mutation { open }'),
    refused('{ centres { nodes { name '),
    refused('query A { centre { name } } query B { centre { name } }'),
    refused(PAGED, { columns: [{ path: 'kind', header: null }] }),
    refused(PAGED, { list: 'centre' }),
    refused('{ centres { nodes { ...F } } } fragment F on Centre { centres { nodes { ...F } } }'),
    refused(`{ centres { ${'nodes { centres { '.repeat(8)} totalCount ${'} } '.repeat(8)} } }`)?.slice(0, 6),
  ]).toEqual([
    '查询中没有可以导出的列表:请在查询中加上列表,或核对 list 写的路径。',
    '只能导出查询的结果,不能导出业务操作。',
    '查询语句有语法错误,请检查括号、引号和字段名。',
    '文档中有多个查询,请用 operationName 写明导出哪一个。',
    '要导出的列不在查询之内,请核对列的路径。',
    '查询中没有可以导出的列表:请在查询中加上列表,或核对 list 写的路径。',
    '查询语句与数据目录不符:字段、参数或变量类型有误,请对照文档修改。',
    '查询嵌套过深',
  ]);
});

test('a ledger’s document is open to one person, exactly, and only while the export runs', async () => {
  const documents = new LedgerDocuments();
  const [one, other] = [stewardOf('education'), stewardOf('civil-affairs')];
  await documents.whileOpen(one, '{ a }', async () => {
    expect([
      documents.isOpen(one, '{ a }'),
      documents.isOpen(one, '{ a b }'),
      documents.isOpen(other, '{ a }'),
    ]).toEqual([true, false, false]);
  });
  expect(documents.isOpen(one, '{ a }')).toBe(false);
});
