import { afterAll, expect, test } from 'vitest';
import { testLinkageKey } from '../databases.ts';
import { startDepartment } from '../hub.ts';
import { inventRegister } from '../ledger-matching/invented-register.ts';
import { BOY } from '../ledger-matching/matching-county.ts';
import { writeRegister } from '../ledger-matching/write-register.ts';
import { policyOf, stewardOf, stewardSession } from '../sessions.ts';

const REPORT = `childCount completeShare incompleteCount completeness { code lackingCount share } validShare invalidCount
  validityRules freshShare staleCount freshWithinDays freshnessSource linkedShare unlinkedCount isLive duplicateCount openReviewCount`;

const department = await startDepartment('civil-affairs');
afterAll(() => department.stop());

const again = (key: string, more: Partial<typeof BOY> = {}) => ({ ...BOY, key, number: null, ...more });

async function reportOn(code: string, session = stewardSession('civil-affairs')) {
  const { data, errors } = await department.execute(
    `query($code: ID!) { division(code: $code) { civilAffairs { dataQuality { ${REPORT} } } } }`,
    { code },
    session,
  );
  expect(errors).toEqual(undefined);
  return data.division.civilAffairs.dataQuality;
}

async function listed(filter: string): Promise<string[]> {
  const { data, errors } = await department.execute(
    `{ children(filter: { ${filter} }) { totalCount nodes { name } } }`,
  );
  expect(errors).toEqual(undefined);
  expect(data.children.totalCount).toEqual(data.children.nodes.length);
  return data.children.nodes.map(({ name }: { name: string }) => name);
}

test('a report counts what is missing, wrong, old, not linked and there twice', async () => {
  await writeRegister(
    department.sql,
    [
      BOY,
      again('twice', { name: BOY.name }),
      again('township', { name: '王佳怡', village: '990121100', birthDate: '2012-01-01' }),
      again('old', { name: '李明', birthDate: '2013-01-01', guardianPhone: 'unknown' }),
    ],
    testLinkageKey,
  );
  await department.sql(`update registered_child set updated_at = now() - interval '200 days' where name = '李明'`);
  expect(await reportOn('990121')).toEqual({
    childCount: 4,
    completeShare: 0,
    incompleteCount: 4,
    completeness: [
      { code: 'NATIONAL_ID', lackingCount: 3, share: 0.25 },
      { code: 'SEX', lackingCount: 0, share: 1 },
      { code: 'HOUSEHOLD', lackingCount: 4, share: 0 },
      { code: 'ADDRESS', lackingCount: 4, share: 0 },
      { code: 'CATEGORY', lackingCount: 4, share: 0 },
      { code: 'GUARDIAN', lackingCount: 0, share: 1 },
      { code: 'GUARDIAN_PHONE', lackingCount: 0, share: 1 },
      { code: 'PARENTS', lackingCount: 4, share: 0 },
    ],
    validShare: 0.5,
    invalidCount: 2,
    validityRules: ['现居住地填到村、社区', '出生日期不晚于今天,年龄不满 25 周岁', '联系电话、监护人电话是电话号码'],
    freshShare: 0.75,
    staleCount: 1,
    freshWithinDays: 180,
    freshnessSource: '各级文件未作规定,暂按半年;有规定后由部门修改',
    linkedShare: 0.25,
    unlinkedCount: 3,
    isLive: false,
    duplicateCount: 2,
    openReviewCount: 0,
  });
});

test('each number opens its rows', async () => {
  expect({
    invalid: await listed('dataQuality: INVALID'),
    stale: await listed('dataQuality: STALE'),
    unlinked: (await listed('dataQuality: UNLINKED')).length,
    twice: await listed('dataQuality: DUPLICATE'),
    incomplete: (await listed('dataQuality: INCOMPLETE')).length,
    withoutNumber: (await listed('lacks: "NATIONAL_ID"')).length,
    unknownCode: await listed('lacks: "SHOE_SIZE"'),
  }).toEqual({
    invalid: ['王佳怡', '李明'],
    stale: ['李明'],
    unlinked: 3,
    twice: [BOY.name, BOY.name],
    incomplete: 4,
    withoutNumber: 3,
    unknownCode: [],
  });
});

test('a division without children has no shares', async () => {
  expect(await reportOn('990121104')).toMatchObject({
    childCount: 0,
    completeShare: null,
    linkedShare: null,
    isLive: null,
    duplicateCount: 0,
  });
});

test('a steward’s decisions count: a confirmed link, a child that is somebody else, a question that is open', async () => {
  const [, twice] = (await department.sql<{ id: string }>(
    `select id from registered_child where name = '${BOY.name}' order by starts_with(id, 'T-')`,
  )) as { id: string }[];
  await department.sql(
    `insert into ledger.import (ledger, file_name, sm3, state, importer, importer_name, division_code, session)
     values ('children', '儿童台账.xlsx', repeat('0', 64), 'DONE', 'a', '测试', '990121', '{}');
     insert into ledger.row (import_id, ordinal, sheet, row, state, child_id) values (1, 0, '儿童台账', 2, 'NEW', '${twice?.id}');
     insert into ledger.review (person, import_id, ledger, sheet, row, division_code, state, child_id, given, candidates) values
       ('a', 1, 'children', '儿童台账', 2, '990121100201', 'REFUSED', null, '', '[]'),
       ('b', 1, 'children', '儿童台账', 3, '990121100201', 'OPEN', null, '', '[]'),
       ('c', 1, 'children', '儿童台账', 4, '990121100201', 'CONFIRMED', '${twice?.id}', '', '[]')`,
  );
  expect(await reportOn('990121')).toMatchObject({ duplicateCount: 0, openReviewCount: 1, unlinkedCount: 2 });
  expect(await listed('dataQuality: DUPLICATE')).toEqual([]);
});

test('sealed children are left out of the report and of its lists', async () => {
  const ids = (await department.sql(`select id from registered_child where name = '李明'`)) as { id: string }[];
  const policy = policyOf([], { sealedChildren: ids.map(({ id }) => id) });
  expect(await reportOn('990121', stewardSession('civil-affairs', { policy }))).toMatchObject({
    childCount: 3,
    staleCount: 0,
  });
});

test('who may not open the list gets rounded numbers, and none that points at a child', async () => {
  await writeRegister(department.sql, inventRegister(3, 60), testLinkageKey);
  const stranger = stewardSession('civil-affairs', {
    viewer: stewardOf('joint-meeting', { division: '990121', role: 'OFFICER' }),
    purpose: 'STATISTICS',
  });
  expect(await reportOn('990121', stranger)).toMatchObject({
    childCount: 60,
    incompleteCount: 60,
    invalidCount: null,
    validShare: null,
    staleCount: null,
    duplicateCount: 0,
  });
  expect(await reportOn('990121104205', stranger)).toMatchObject({ childCount: null, isLive: null, linkedShare: null });
});
