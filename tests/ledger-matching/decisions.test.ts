import { expect, test } from 'vitest';
import { policyOf, stewardSession } from '../sessions.ts';
import { BOY, ELSEWHERE, registerOfFile, rowOf, VILLAGE } from './matching-county.ts';

const aRegister = registerOfFile();

const SLIP = rowOf(BOY, { name: '林小轩' });

test('a row without a number that resembles a child waits for a steward, in a trial run as in writing', async () => {
  const county = await aRegister(BOY);
  expect(await county.match([SLIP], 'CHECK')).toEqual([{ kind: 'REVIEW', reviewId: null }]);
  expect(await county.reviews()).toEqual([]);
  expect(await county.match([SLIP])).toEqual([{ kind: 'REVIEW', reviewId: 1 }]);
  expect(await county.reviews()).toEqual([
    {
      id: 1,
      importId: null,
      ledger: 'children',
      sheet: '儿童台账',
      row: 2,
      state: 'OPEN',
      childId: null,
      decidedBy: null,
      decidedAt: null,
      given: {
        name: '林小轩',
        birthDate: '2015-03-08',
        sex: 'MALE',
        nationalId: null,
        guardianName: '林国华',
        guardianPhone: '10012345678',
        divisionCode: VILLAGE,
      },
      candidates: [
        {
          childId: county.id(BOY),
          score: 32,
          evidence: [
            { feature: '姓名', says: '有一个字不同', weight: 5 },
            { feature: '出生日期', says: '相同', weight: 11 },
            { feature: '性别', says: '相同', weight: 1 },
            { feature: '监护人电话', says: '相同', weight: 6 },
            { feature: '监护人姓名', says: '相同', weight: 4 },
            { feature: '住址', says: '同一村', weight: 5 },
          ],
        },
      ],
    },
  ]);
});

test('the same words in any file are one question, and what is kept of them is sealed', async () => {
  const county = await aRegister(BOY);
  await county.match([SLIP]);
  await county.match([{ ...SLIP, ordinal: 7, sheet: '另一张表', row: 40 }]);
  const rows = await county.sql('select person, given, sheet, row from ledger.review');
  expect(rows).toEqual([
    {
      person: expect.stringMatching(/^[0-9a-f]{64}$/),
      given: expect.stringMatching(/^v1\.review\./),
      sheet: '另一张表',
      row: 40,
    },
  ]);
});

test('confirmed: the same words mean that child from now on, also under the id it is known by since', async () => {
  const county = await aRegister({ ...BOY, number: null });
  const provisional = county.id({ ...BOY, number: null });
  await county.match([SLIP]);
  expect(await county.decide('CONFIRMED', provisional)).toMatchObject({
    state: 'CONFIRMED',
    childId: provisional,
    decidedBy: '测试数据管理员',
  });
  expect(await county.match([SLIP])).toEqual([{ kind: 'CHILD', childId: provisional }]);
  const proper = county.id(BOY);
  await county.sql(
    `update registered_child set id = '${proper}', national_id_sealed = 'sealed', national_id_index = 'index'`,
  );
  await county.sql(
    `insert into child_alias (alias_id, child_id, "from", recorded_by) values ('${provisional}', '${proper}', now(), '测试')`,
  );
  expect(await county.match([SLIP])).toEqual([{ kind: 'CHILD', childId: proper }]);
});

test('refused: the same words are a new child; taken back, they wait again', async () => {
  const county = await aRegister(BOY);
  await county.match([SLIP]);
  await county.decide('REFUSED', null);
  expect(await county.match([SLIP])).toEqual([{ kind: 'NEW' }]);
  expect(await county.decide('OPEN', null)).toMatchObject({ state: 'OPEN', decidedBy: null, decidedAt: null });
  expect(await county.match([SLIP])).toEqual([{ kind: 'REVIEW', reviewId: 1 }]);
});

test('a confirmation ends with the child: once it is erased, the same words are compared anew', async () => {
  const county = await aRegister(BOY);
  await county.match([SLIP]);
  await county.decide('CONFIRMED', county.id(BOY));
  await county.sql('delete from guardianship; delete from registered_child');
  expect(await county.match([SLIP])).toEqual([{ kind: 'NEW' }]);
});

test('a child without a number is itself when its row comes again', async () => {
  const county = await aRegister({ ...BOY, number: null });
  const idIfNew = county.id({ ...BOY, number: null });
  expect(await county.match([rowOf(BOY, { idIfNew })])).toEqual([{ kind: 'CHILD', childId: idIfNew }]);
});

test('a sealed child is nobody for matching, and is not shown to a steward once it is sealed', async () => {
  const county = await aRegister(BOY);
  const sealedChildren = [county.id(BOY)];
  const session = stewardSession('civil-affairs', { policy: policyOf([], { sealedChildren }) });
  expect(await county.match([SLIP], 'WRITE', session)).toEqual([{ kind: 'NEW' }]);
  await county.match([SLIP]);
  expect(await county.reviews({}, { sealedChildren })).toMatchObject([{ id: 1, candidates: [] }]);
});

test('a child that lives elsewhere makes a row wait, and is shown only to a steward who may see it', async () => {
  const moved = { ...BOY, village: ELSEWHERE };
  const county = await aRegister(moved);
  await county.match([{ ...SLIP, name: BOY.name }]);
  const near = { division: VILLAGE.slice(0, 9) };
  expect(await county.reviews(near)).toMatchObject([{ id: 1, candidates: [] }]);
  expect(await county.decide('CONFIRMED', county.id(moved), near)).toEqual(null);
  expect(await county.reviews()).toMatchObject([{ id: 1, candidates: [{ childId: county.id(moved) }] }]);
});

test('rows of another area are not there for a steward', async () => {
  const county = await aRegister(BOY);
  await county.match([SLIP]);
  const far = { division: ELSEWHERE.slice(0, 9) };
  expect(await county.reviews(far)).toEqual([]);
  expect(await county.decide('REFUSED', null, far)).toEqual(null);
});

test('only a candidate can be confirmed', async () => {
  const other = { ...BOY, key: 'other', name: '王佳怡', number: null, birthDate: '2012-01-01' };
  const county = await aRegister(BOY, other);
  await county.match([SLIP]);
  expect(await county.decide('CONFIRMED', county.id(other))).toEqual(null);
  await expect(county.decide('CONFIRMED', null)).rejects.toThrow(
    '请从候选中选择这一行所指的儿童;都不是的,请选择“不是已登记的儿童”。',
  );
});
