import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  daysAgo,
  divisionSection,
  newChild,
  refused,
  rowsIn,
  section,
  startFederation,
  today,
  tomorrow,
  VILLAGE,
} from './federation.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startFederation();
});
afterAll(() => department.stop());

const visit = {
  visitedOn: daysAgo(120),
  federationVisitors: ['郑网格'],
  educationVisitors: ['冯老师'],
  findings: '祖辈照护为主',
  nextStep: '志愿者每周辅导',
  nextDueOn: daysAgo(30),
};
const UNKNOWN = '000000000000000000000000ZZ';

describe('naming a child', () => {
  test('for the first time needs a name and a village or township', async () => {
    const { nationalId } = newChild(2);
    expect(await act(department, 'recordJointHomeVisit', { ...visit, child: { nationalId } })).toEqual(
      refused({
        'input.child.name': '妇联还没有登记这名儿童,请填写姓名,随本次操作一并登记。',
        'input.child.divisionCode': '妇联还没有登记这名儿童,请填写居住地,随本次操作一并登记。',
      }),
    );
    const county = { ...newChild(2), divisionCode: '210421', familyPhone: '无' };
    expect(await act(department, 'recordJointHomeVisit', { ...visit, child: county })).toEqual(
      refused({
        'input.child.divisionCode': '这里需要乡镇或村一级的行政区划代码,请重新选择。',
        'input.child.familyPhone': '电话号码只能由数字和短横线组成,最多 20 位,请核对。',
      }),
    );
    expect(await rowsIn(department, 'guided_child')).toBe(0);
  });

  test('by a wrong number says what is wrong with it', async () => {
    const message = async (nationalId: string) =>
      (await act(department, 'markKeyFamily', { child: { ...newChild(2), nationalId }, reason: 'OTHER', from: today }))
        .problems['input.child.nationalId'];
    const { nationalId } = newChild(2);
    const wrongCheck = `${nationalId.slice(0, 17)}${nationalId[17] === '0' ? '1' : '0'}`;
    expect(await message(wrongCheck)).toMatch('校验位不符');
    expect(await message('123')).toMatch('应为 18 位,现为 3 位');
    expect(await message(`${nationalId.slice(0, 6)}20161399${nationalId.slice(14)}`)).toMatch('不是有效的出生日期');
    expect(await rowsIn(department, 'guided_child')).toBe(0);
  });

  test('the number only makes the id; full-width digits and a lower-case x name the same child', async () => {
    const endsInX = Array.from({ length: 40 }, (_, at) => 100 + at).find((at) => newChild(at).nationalId.endsWith('X'));
    const named = newChild(endsInX as number, '甲四');
    expect(named.nationalId).toMatch(/X$/);
    const first = await act(department, 'recordJointHomeVisit', { ...visit, child: named }, '{ child { id } }');
    const wide = named.nationalId
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .toLowerCase();
    const again = { ...visit, visitedOn: daysAgo(200), nextDueOn: null, child: { nationalId: wide } };
    expect(await act(department, 'recordJointHomeVisit', again, '{ child { id } }')).toEqual(first);
    const columns = await department.sql('select row_to_json(guided_child)::text as row from guided_child');
    expect(JSON.stringify(columns)).not.toContain(named.nationalId);
  });

  test('by an id and a number of different children is refused', async () => {
    const { nationalId } = newChild(4);
    expect(
      await act(department, 'markKeyFamily', { child: { childId: UNKNOWN, nationalId }, reason: 'OTHER', from: today }),
    ).toEqual(refused({ 'input.child.nationalId': '身份证号与儿童编号不是同一名儿童,请核对,或只填其中一项。' }));
  });
});

describe('a joint home visit', () => {
  test('JS37: has somebody from the federation and somebody from the school', async () => {
    const alone = { ...visit, child: newChild(6), federationVisitors: [], educationVisitors: [' '] };
    expect(await act(department, 'recordJointHomeVisit', alone)).toEqual(
      refused({
        'input.federationVisitors': '请至少填写一名参加人员。',
        'input.educationVisitors': '每名人员的姓名须填写,且不超过 50 个字。',
      }),
    );
  });

  test('is not in the future, and the next one comes later', async () => {
    const wrong = { ...visit, child: newChild(6), visitedOn: tomorrow, nextDueOn: today, findings: '' };
    expect(await act(department, 'recordJointHomeVisit', wrong)).toEqual(
      refused({
        'input.visitedOn': '日期不能晚于今天,请核对后填写实际发生的日期。',
        'input.findings': '不能为空,请填写。',
        'input.nextDueOn': '结束日期必须晚于开始日期,请核对两个日期。',
      }),
    );
  });

  test('missed makes the child overdue until the next visit', async () => {
    const child = newChild(6, '甲六');
    const { child: known } = await act(department, 'recordJointHomeVisit', { ...visit, child }, '{ child { id } }');
    const selection =
      '{ lastJointHomeVisitOn nextJointHomeVisitDueOn jointHomeVisits(first: 1) { federationVisitors educationVisitors division { code } } }';
    expect((await section(department, known.id, selection)).womensFederation).toEqual({
      lastJointHomeVisitOn: visit.visitedOn,
      nextJointHomeVisitDueOn: visit.nextDueOn,
      jointHomeVisits: [{ federationVisitors: ['郑网格'], educationVisitors: ['冯老师'], division: { code: VILLAGE } }],
    });
    const overdue =
      '{ overdueJointHomeVisitCount guidedChildren(filter: { isJointHomeVisitOverdue: true }) { totalCount } }';
    expect(await divisionSection(department, VILLAGE, overdue)).toEqual({
      overdueJointHomeVisitCount: 2,
      guidedChildren: { totalCount: 2 },
    });
    await act(department, 'recordJointHomeVisit', { ...visit, child, visitedOn: daysAgo(1), nextDueOn: tomorrow });
    expect(await divisionSection(department, VILLAGE, overdue)).toEqual({
      overdueJointHomeVisitCount: 1,
      guidedChildren: { totalCount: 1 },
    });
  });
});

describe('a key family', () => {
  const child = newChild(8, '甲八');
  let record: { id: string; version: number };

  test('is marked with a reason from a day on', async () => {
    record = await act(department, 'markKeyFamily', { child, reason: 'POVERTY', from: daysAgo(90) }, '{ id version }');
    const [row] = await department.sql<{ id: string }>("select id from guided_child where name = '甲八'");
    const selection = '{ isKeyFamily keyFamilyRecords { reason from until } }';
    expect((await section(department, row?.id as string, selection)).womensFederation).toEqual({
      isKeyFamily: true,
      keyFamilyRecords: [{ reason: 'POVERTY', from: daysAgo(90), until: null }],
    });
    expect(await divisionSection(department, '21', '{ keyFamilyCount }')).toEqual({ keyFamilyCount: 1 });
  });

  test('is one at most once at a time', async () => {
    expect(await act(department, 'markKeyFamily', { child, reason: 'OTHER', from: daysAgo(10) })).toEqual(
      refused({
        'input.from': '这名儿童的家庭在该日期已是重点家庭,请先解除原来的认定,或核对认定日期。',
      }),
    );
  });

  test('ends once, after it began, and may begin again', async () => {
    const end = { recordId: record.id, expectedVersion: 1, until: daysAgo(90) };
    expect(await act(department, 'endKeyFamily', end)).toEqual(
      refused({ 'input.until': '结束日期必须晚于开始日期,请核对两个日期。' }),
    );
    expect(await act(department, 'endKeyFamily', { ...end, expectedVersion: 9 })).toEqual({
      code: 'CONFLICT',
      problems: {},
    });
    expect(await act(department, 'endKeyFamily', { ...end, until: daysAgo(30) }, '{ until version }')).toEqual({
      until: daysAgo(30),
      version: 2,
    });
    expect(await act(department, 'endKeyFamily', { ...end, expectedVersion: 2, until: daysAgo(20) })).toEqual(
      refused({ 'input.recordId': '这项认定已经解除,不能再次解除。' }),
    );
    expect(await divisionSection(department, '21', '{ keyFamilyCount }')).toEqual({ keyFamilyCount: 0 });
    await act(department, 'markKeyFamily', { child, reason: 'OTHER', from: daysAgo(30) });
    expect(await divisionSection(department, '21', '{ keyFamilyCount }')).toEqual({ keyFamilyCount: 1 });
  });
});
