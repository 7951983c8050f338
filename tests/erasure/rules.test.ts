import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JournalEntry } from '../../schema/processing-record/record.ts';
import { numberOf } from '../civil-affairs/county.ts';
import { COUNTY, type District, openDistrict } from '../education/district.ts';
import { policyOf, stewardOf, stewardSession } from '../sessions.ts';
import { asPreviewed, erase, type Preview, previewOf, problemsOf } from './erasing.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district?.[Symbol.asyncDispose]());

/** A pupil who has left school, and what erasing them would take. */
async function left(name = '李小明'): Promise<Preview> {
  const { childId, enrolmentId } = await district.pupil({ name });
  const leaving = { enrolmentId, expectedVersion: 1, leftOn: district.ago(5), reason: 'GRADUATED' };
  await district.act('leaveSchool', leaving);
  return (await previewOf(district.department, 'education', childId)) as Preview;
}

const problems = async (input: Record<string, unknown>, as?: Parameters<typeof erase>[3]) =>
  problemsOf(await erase(district.department, 'education', input, as));

test('only the data steward erases, and looks what would go, for the purpose of correction', async () => {
  const preview = await left();
  const input = asPreviewed(preview);
  expect(await problems(input, { by: { role: 'OFFICER' } })).toEqual(['ROLE_NOT_ALLOWED']);
  expect(await problems(input, { by: { role: 'MANAGER' }, purpose: 'VERIFICATION' })).toEqual(['ROLE_NOT_ALLOWED']);
  expect(await problems(input, { purpose: 'VERIFICATION' })).toEqual([
    'input.childId: 只有本部门的数据管理员可以删除儿童资料(使用目的须为“数据校核”),请联系他们。',
  ]);
  expect(await problems(input, { by: stewardOf('civil-affairs') })).toEqual(['OTHER_DEPARTMENT']);
  const officer = stewardSession('education', { viewer: { ...stewardOf('education'), role: 'OFFICER' } });
  const query = 'query($id: ID!) { pupilErasurePreview(childId: $id) { rowCount } }';
  const { data, errors } = await district.department.execute(query, { id: preview.childId }, officer);
  expect([data, errors?.[0]?.extensions.code]).toEqual([{ pupilErasurePreview: null }, 'ROLE_NOT_ALLOWED']);
});

test('the id is written twice, and the number of rows is that of the preview', async () => {
  const preview = await left();
  expect(await problems(asPreviewed(preview, { confirmChildId: 'AAAAAAAAAAAAAAAAAAAAAAAAAA' }))).toEqual([
    'input.confirmChildId: 两次填写的儿童编号不一致,请逐字核对后重新填写。',
  ]);
  const visit = { schoolId: district.school, visitedOn: district.ago(1), teacherName: '王老师' };
  await district.act('recordTeacherVisit', {
    childId: preview.childId,
    ...visit,
    form: 'IN_PERSON',
    summary: '已毕业',
  });
  expect(await problems(asPreviewed(preview))).toEqual([
    'input.expectedRowCount: 现有 3 条记录将被删除,与您预览时不同。请重新预览,核对后再提交。',
  ]);
  expect(await district.count('erasure')).toBe(0);
});

test('the note says nothing about a person', async () => {
  const preview = await left('柳如烟');
  const refused = ['input.note: 说明中不得填写姓名、证件号码、电话等个人信息,请只写文号或事由。'];
  for (const note of ['柳如烟家长来电', '联系 13900000000', '证件 990121201605040017'])
    expect(await problems(asPreviewed(preview, { note }))).toEqual(refused);
});

test('who is at school, followed as a dropout or in psychological care is not erased: each reason is named', async () => {
  const { childId } = await district.pupil();
  const at = { childId, schoolId: district.school };
  await district.act('openDropoutWatch', { ...at, reason: 'UNKNOWN', suspectedOn: district.ago(3) });
  await district.act('openPsychologicalFile', {
    ...at,
    openedOn: district.ago(2),
    reason: '情绪低落',
    supporters: [{ role: 'CLASS_TEACHER', name: '王老师' }],
  });
  const preview = (await previewOf(district.department, 'education', childId)) as Preview;
  expect(preview.obstacles).toEqual([
    '该生仍在校就读,请先办理离校或转学。',
    '疑似辍学仍在跟踪,请先登记返校。',
    '心理健康档案尚未结案,请先结案。',
  ]);
  expect(await problems(asPreviewed(preview))).toEqual(preview.obstacles.map((each) => `input.childId: ${each}`));
  expect((await previewOf(district.department, 'education', childId))?.rowCount).toBe(preview.rowCount);
});

test('a child outside the area, or sealed, is not there to be erased', async () => {
  const preview = await left();
  const notFound = ['input.childId: 没有找到这个编号对应的记录,请从列表中重新选择。'];
  expect(await problems(asPreviewed(preview), { by: { division: '990122' } })).toEqual(notFound);
  const sealed = stewardSession('education', { policy: policyOf([], { sealedChildren: [preview.childId] }) });
  const document = 'mutation($input: ErasePupilInput!) { erasePupil(input: $input) { id } }';
  const input = asPreviewed(preview);
  expect(problemsOf(await district.department.execute(document, { input }, sealed))).toEqual(notFound);
  const ground = { kind: 'CASE', number: 'GA-990121-2026-0001', childId: preview.childId } as const;
  const onCase = { ...sealed, ground };
  expect(problemsOf(await district.department.execute(document, { input }, onCase))).toEqual([
    'input.childId: 这名儿童的档案已封存,请先由民政部门解除封存。',
  ]);
});

test('a steward of a township erases; the note that it was done names the county only', async () => {
  const preview = await left();
  const by = { division: '990121100' };
  expect((await erase(district.department, 'education', asPreviewed(preview), { by })).errors).toBeUndefined();
  const [row] = await district.department.sql('select county_code from erasure where child_id = $1', [preview.childId]);
  expect(row).toEqual({ county_code: COUNTY });
});

test('the same request twice erases once; receipts of earlier acts no longer name the child and repeat nothing', async () => {
  const born = { name: '赵回执', sex: 'MALE', birthDate: '2016-05-04', divisionCode: '990121100201' };
  const enrolling = { ...born, schoolId: district.school, grade: 'PRIMARY_3', from: district.ago(200) };
  const identified = { nationalId: numberOf('2016-05-04', 17) };
  const enrolled = await district.send('enrolPupil', enrolling, 'id child { id }', 'enrol-once');
  const provisionalId = enrolled.data.enrolPupil.child.id;
  const naming = await district.send('identifyPupil', { provisionalId, ...identified }, 'id', 'identify-once');
  const childId = naming.data.identifyPupil.id;
  const leaving = { enrolmentId: enrolled.data.enrolPupil.id, expectedVersion: 1, leftOn: district.ago(1) };
  await district.act('leaveSchool', { ...leaving, reason: 'GRADUATED' });
  const preview = (await previewOf(district.department, 'education', provisionalId)) as Preview;
  expect(preview).toEqual({
    childId,
    rowCount: 3,
    rows: [
      { term: '学籍', rowCount: 1 },
      { term: '学生基本信息', rowCount: 1 },
      { term: '编号对应关系', rowCount: 1 },
    ],
    obstacles: [],
  });
  const input = asPreviewed(preview);
  const first = await erase(district.department, 'education', input, { key: 'erase-once' });
  expect(first.errors).toBeUndefined();
  const again = await erase(district.department, 'education', input, { key: 'erase-once' });
  expect(again.data).toEqual(first.data);
  const [{ named } = { named: -1 }] = await district.department.sql<{ named: number }>(
    'select count(*)::int as named from act_receipt where result_key = any($1)',
    [[childId, provisionalId]],
  );
  expect(named).toBe(0);
  const repeated = await district.send('identifyPupil', { provisionalId, ...identified }, 'id', 'identify-once');
  expect([repeated.data, repeated.errors]).toEqual([{ identifyPupil: null }, undefined]);
  expect(await previewOf(district.department, 'education', childId)).toBeNull();
});

test('the journal says that a child was erased, which one and by whom, before it happened', async () => {
  const preview = await left();
  await erase(district.department, 'education', asPreviewed(preview));
  const entries = (
    await district.department.sql<{ body: string }>('select body from journal.link order by chain, seq')
  ).map(({ body }) => JSON.parse(body) as JournalEntry);
  const [act] = entries.filter(({ kind, asked }) => kind === 'ACT' && asked.includes(preview.childId)).slice(-1);
  expect(act).toMatchObject({ acts: ['erasePupil'], actKind: 'ERASURE', viewer: { id: 'steward of education' } });
});
