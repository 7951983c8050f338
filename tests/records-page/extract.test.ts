import { hash } from 'node:crypto';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookOf } from '../../gateway/processing-record/extract/extract-workbook.ts';
import { type DemoHub, startDemoHub } from '../explorer/demo-hub.ts';

let hub: DemoHub;
const year = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 4);

beforeAll(async () => {
  hub = await startDemoHub();
  const officer = await hub.signIn('demo-county-officer');
  for (let at = 0; at < 3; at += 1) await officer('{ children(first: 2) { nodes { id name } } }', {}, 'CHILD_CARE');
  await officer('{ processingRecords { totalCount } }', {}, 'CHILD_CARE');
  await hub.sealNow();
});

afterAll(() => hub?.[Symbol.asyncDispose]());

async function extractAs(officer: string, headers: Record<string, string> = { 'x-hub-purpose': 'AUDIT' }) {
  const signIn = await fetch(`${hub.url}/sign-in/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-request': 'test' },
    body: JSON.stringify({ officer }),
  });
  const cookie = String(signIn.headers.getSetCookie()[0]).split(';')[0] as string;
  const response = await fetch(`${hub.url}/records/extract.xlsx?year=${year}`, {
    method: 'POST',
    headers: { cookie, ...headers },
  });
  return { status: response.status, file: Buffer.from(await response.arrayBuffer()) };
}

const codeOf = (file: Buffer) => JSON.parse(file.toString()).errors[0].extensions.code;
const sql = (text: string) => hub.sql('processing-record', text);

test('the workbook opens, and its figures are those of an independent count', async () => {
  const [counted, children] = await Promise.all([
    sql(`select kind, count(*)::int as n from record_link where kind in ('READ', 'DENY') group by kind order by kind`),
    sql(
      `select count(distinct c)::int as n from record_link, unnest(children) c where viewer_id = 'demo-county-officer'`,
    ),
  ]);
  const { status, file } = await extractAs('demo-auditor');
  expect(status).toBe(200);
  const { sheets } = await readXlsx(file);
  expect(sheets.map(({ name }) => name)).toEqual(['说明', '汇总', '处理活动清单', '紧急查阅', '异常', '完整性']);
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const byKind = (term: string) =>
    rowsOf('汇总').find(([month, kind]) => String(month).startsWith(year) && kind === term)?.[2];
  expect(counted).toEqual([
    { kind: 'DENY', n: byKind('拒绝') },
    { kind: 'READ', n: byKind('查看') },
  ]);
  const activity = rowsOf('处理活动清单').find(
    ([who, , purpose, of]) => who === '民政' && purpose === '关爱服务' && of === '民政',
  );
  expect(activity?.slice(0, 6)).toEqual(['民政', '工作人员', '关爱服务', '民政', 3, children[0]?.n]);
  expect(String(activity?.[7])).toContain('姓名');
  expect(rowsOf('汇总')).toContainEqual(['ROLE_NOT_ALLOWED', 1, expect.stringContaining('您的角色不能查看')]);
  expect(rowsOf('完整性').find(([label]) => label === '见证部门')?.[1]).toBe('民政、教育、联席会议、妇联、共青团');
  const named = await sql('select distinct unnest(children) as id from record_link');
  const texts = sheets.flatMap(({ rows }) => rows.flat().map(String)).join('\n');
  expect(named.filter(({ id }) => texts.includes(String(id)))).toEqual([]);
});

test('making it is on record before the file leaves, with the file’s own hash', async () => {
  const { file } = await extractAs('demo-auditor');
  const [last] = await sql(
    `select viewer_id, purpose, body::jsonb->'detail' as detail from record_link where kind = 'EXPORT' order by at desc limit 1`,
  );
  expect(last).toEqual({
    viewer_id: 'demo-auditor',
    purpose: 'AUDIT',
    detail: {
      event: 'YEARLY_EXTRACT',
      year: Number(year),
      records: expect.any(Number),
      bytes: file.length,
      sm3: hash('sm3', file, 'hex'),
    },
  });
});

test('only an auditor, for audit, from a page of the hub: others are told why, and that is on record too', async () => {
  const officer = await extractAs('demo-county-officer');
  expect([officer.status, codeOf(officer.file)]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  const noPurpose = await extractAs('demo-auditor', { 'x-hub-request': 'test' });
  expect([noPurpose.status, codeOf(noPurpose.file)]).toEqual([400, 'UNKNOWN_PURPOSE']);
  const strange = await extractAs('demo-auditor', {});
  expect([strange.status, codeOf(strange.file)]).toEqual([403, 'CROSS_SITE_REQUEST']);
  const elsewhere = await extractAs('demo-auditor', { 'x-hub-purpose': 'AUDIT', origin: 'https://elsewhere.example' });
  expect([elsewhere.status, codeOf(elsewhere.file)]).toEqual([403, 'CROSS_SITE_REQUEST']);
  const link = await fetch(`${hub.url}/records/extract.xlsx?year=${year}`);
  expect(link.headers.get('content-type')).not.toContain('spreadsheet');
  const denied = await sql(
    `select count(*)::int as n from record_link where kind = 'DENY' and name = 'RecordAnomalies' and viewer_id = 'demo-county-officer'`,
  );
  expect(denied).toEqual([{ n: 1 }]);
});

test('a text is a text, whatever it begins with', async () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)'];
  const file = await workbookOf('x', [
    { name: 'x', blocks: [{ title: 't', columns: [['c', 9]], rows: texts.map((text) => [text]) }] },
  ]);
  const { sheets } = await readXlsx(file);
  expect(sheets[0]?.rows.slice(2).flat()).toEqual(texts);
  expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
});
