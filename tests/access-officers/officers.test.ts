import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_OFFICERS, type DemoOfficer } from '../../gateway/sign-in/demo-officers.ts';
import { PURPOSE_RULES, ROLE_RULES } from '../../schema/access/role-rules.ts';
import { PURPOSES, type Purpose } from '../../schema/access/viewer.ts';
import { type DemoHub, startDemoHub } from '../explorer/demo-hub.ts';
import { savedExamples, variablesOf } from '../explorer/saved-examples.ts';
import { columns, gotten, shown } from './shown.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub?.[Symbol.asyncDispose]());

/** A pupil of the demo's class teacher whom the League cadre is paired with, and who has not come to school. */
const CHILD = '吕英妍';
/** Whom the two officers of other villages look after. */
const OTHERS: Readonly<Record<string, string>> = { 'demo-child-director': '曹秀敏', 'demo-grid-worker': '谢萱丽' };

const USUAL: Readonly<Record<string, Purpose>> = {
  'demo-education-manager': 'DROPOUT_CONTROL',
  'demo-joint-meeting-secretary': 'SUPERVISION',
  'demo-data-steward': 'VERIFICATION',
  'demo-auditor': 'AUDIT',
  'demo-provincial-officer': 'SUPERVISION',
};
const usualPurpose = ({ id }: DemoOfficer): Purpose => USUAL[id] ?? 'CHILD_CARE';

test('every officer sees of a child exactly what the table says', async () => {
  const ids = await childIds();
  const rows: string[][] = [];
  for (const officer of DEMO_OFFICERS) {
    const own = OTHERS[officer.id];
    for (const child of own ? [CHILD, own] : [CHILD]) {
      const ask = await hub.signIn(officer.id);
      const answer = await ask(query('17-child-by-id'), { id: ids.get(child) }, usualPurpose(officer));
      rows.push([...whoIs(officer), child, ...shown(answer)]);
    }
  }
  const head = ['姓名', '岗位', '部门 · 角色', '范围', '认证', '自写查询', '使用目的', '看谁', ...columns];
  await expect(table(head, rows)).toMatchFileSnapshot('officers.md');
});

test('every officer gets of the examples exactly what the table says', async () => {
  const childId = (await childIds()).get(CHILD);
  const rows: string[][] = [];
  const askers = await Promise.all(
    DEMO_OFFICERS.map(async (officer) => [officer, await hub.signIn(officer.id)] as const),
  );
  for (const example of savedExamples) {
    const variables = example.id === '17-child-by-id' ? { id: childId } : variablesOf(example);
    const row = [example.title];
    for (const [officer, ask] of askers) {
      const purposes = PURPOSES.filter((purpose) => ROLE_RULES[officer.role].purposes.includes(purpose));
      const usual = example.purposes.flatMap((term) => purposes.filter((one) => PURPOSE_RULES[one].term === term))[0];
      const isForPost = usual !== undefined || example.purposes.length === 0;
      row.push(isForPost ? gotten(await ask(example.query, variables, usual ?? null)) : '—');
    }
    rows.push(row);
  }
  const head = ['示例', ...DEMO_OFFICERS.map(({ personName }) => personName)];
  await expect(table(head, rows)).toMatchFileSnapshot('examples.md');
});

async function childIds(): Promise<Map<string, string>> {
  const ask = await hub.signIn('demo-county-officer');
  const township = '{ children(filter: { divisionCode: "210421102" }, first: 100) { nodes { id name } } }';
  const { data } = await ask(township, {}, 'CHILD_CARE');
  return new Map(data.children.nodes.map(({ id, name }: { id: string; name: string }) => [name, id]));
}

function query(id: string): string {
  const example = savedExamples.find((one) => one.id === id);
  if (!example) throw new Error(`No example ${id}`);
  return example.query;
}

function whoIs(officer: DemoOfficer): string[] {
  const { personName, post, departmentTerm, role, area, assurance, rights } = officer;
  const mayWriteQueries = rights.includes('ANALYST') ? '可' : '';
  const purpose = PURPOSE_RULES[usualPurpose(officer)].term;
  return [
    personName,
    post,
    `${departmentTerm} · ${ROLE_RULES[role].term}`,
    area,
    `${assurance} 级`,
    mayWriteQueries,
    purpose,
  ];
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
