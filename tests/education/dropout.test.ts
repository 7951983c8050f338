import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import { COUNTY, type District, openDistrict, VILLAGE } from './district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district[Symbol.asyncDispose]());

const visit = { visitors: '何老师、村干部', findings: '孩子随亲戚外出,约定下周返校' };

describe('a dropout watch (控辍保学, JS37)', () => {
  test('goes from suspected through a visit to returned, and each step is dated', async () => {
    const { childId } = await district.pupil();
    const watch = { childId, schoolId: district.school, suspectedOn: district.ago(30), reason: 'WITH_PARENTS' };
    const { id } = await district.act('openDropoutWatch', watch);
    const step = { suspectedDropoutId: id };
    expect(
      await district.refusal('recordDropoutReturn', { ...step, expectedVersion: 1, returnedOn: district.ago(1) }),
    ).toEqual(['input.suspectedDropoutId: 还没有家访劝返记录,请先登记家访再登记返校。']);
    await district.act('recordDropoutVisit', { ...step, ...visit, expectedVersion: 1, visitedOn: district.ago(25) });
    await district.act('recordDropoutVisit', { ...step, ...visit, expectedVersion: 2, visitedOn: district.ago(10) });
    expect(
      await district.refusal('recordDropoutReturn', { ...step, expectedVersion: 3, returnedOn: district.ago(11) }),
    ).toEqual(['input.returnedOn: 返校日期不能早于最近一次家访日期,请核对。']);
    const returned = { ...step, expectedVersion: 3, returnedOn: district.ago(5) };
    expect(
      await district.act(
        'recordDropoutReturn',
        returned,
        'state suspectedOn visitedOn returnedOn version visits { visitedOn }',
      ),
    ).toEqual({
      state: 'RETURNED',
      suspectedOn: district.ago(30),
      visitedOn: district.ago(25),
      returnedOn: district.ago(5),
      version: 4,
      visits: [{ visitedOn: district.ago(10) }, { visitedOn: district.ago(25) }],
    });
    expect(await district.refusal('recordDropoutReturn', { ...returned, expectedVersion: 4 })).toEqual([
      'input.suspectedDropoutId: 该生已登记返校,无需重复登记。',
    ]);
    expect(
      await district.refusal('recordDropoutVisit', {
        ...step,
        ...visit,
        expectedVersion: 4,
        visitedOn: district.ago(1),
      }),
    ).toEqual(['input.suspectedDropoutId: 该生已返校,无需再登记家访劝返。']);
    expect(
      (await district.send('openDropoutWatch', { ...watch, suspectedOn: district.ago(1) })).errors,
    ).toBeUndefined();
  });

  test('is open once for a pupil, and nothing in it lies in the future or out of order', async () => {
    const { childId } = await district.pupil();
    const watch = { childId, schoolId: district.school, suspectedOn: district.ago(3) };
    const { id } = await district.act('openDropoutWatch', watch);
    expect(await district.refusal('openDropoutWatch', watch)).toEqual([
      'input.childId: 该生已有尚未返校的疑似辍学跟踪,请在原记录上继续登记。',
    ]);
    expect(await district.refusal('openDropoutWatch', { ...watch, suspectedOn: district.ago(-1) })).toEqual([
      'input.suspectedOn: 日期不能晚于今天,请核对后填写实际发生的日期。',
    ]);
    const step = { suspectedDropoutId: id, expectedVersion: 1, ...visit };
    expect(await district.refusal('recordDropoutVisit', { ...step, visitedOn: district.ago(4), findings: '' })).toEqual(
      ['input.findings: 不能为空,请填写。'],
    );
    expect(await district.refusal('recordDropoutVisit', { ...step, visitedOn: district.ago(4) })).toEqual([
      'input.visitedOn: 家访日期不能早于疑似辍学登记日期或首次家访日期,请核对。',
    ]);
    const { errors } = await district.send('recordDropoutVisit', {
      ...step,
      expectedVersion: 9,
      visitedOn: district.ago(1),
    });
    expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(await district.refusal('openDropoutWatch', { ...watch, childId: 'T-00000000000000000000000000' })).toEqual([
      'input.childId: 没有找到这个编号对应的记录,请从列表中重新选择。',
    ]);
  });

  test('is listed by state, by school and by where the pupil lives', async () => {
    const list = async (filter: string) =>
      (await district.department.execute(`{ suspectedDropouts(filter: { ${filter} }) { totalCount nodes { state } } }`))
        .data.suspectedDropouts;
    const all = await district.count('suspected_dropout');
    expect((await list(`divisionCode: "${VILLAGE}"`)).totalCount).toBe(all);
    expect((await list('divisionCode: "990122"')).totalCount).toBe(0);
    expect((await list(`schoolId: "${district.otherSchool}"`)).totalCount).toBe(0);
    expect((await list('schoolId: "abc"')).totalCount).toBe(0);
    expect(await list('state: RETURNED')).toEqual({ totalCount: 1, nodes: [{ state: 'RETURNED' }] });
    expect((await list('isOpen: true')).totalCount).toBe(all - 1);
  });
});

describe('the monthly bulletin (JS37)', () => {
  test('counts a month that is over, keeps what was published, and comes once', async () => {
    const month = addMonths(`${district.ago(0).slice(0, 7)}-01` as PlainDate, -2);
    const { sql } = district.department;
    await sql('delete from suspected_dropout_visit');
    await sql('delete from suspected_dropout');
    const watches: [number, number | null, number | null][] = [
      [5, 7, 9],
      [6, 12, null],
      [-20, 3, 40],
      [-40, -30, -10],
      [45, null, null],
    ];
    for (const [suspected, visited, returned] of watches) {
      const { childId } = await district.pupil();
      const day = (offset: number | null) => (offset === null ? null : addDays(month, offset));
      const state = returned !== null ? 'RETURNED' : visited !== null ? 'VISITED' : 'SUSPECTED';
      const values = [childId, district.school, state, day(suspected), day(visited), day(returned)];
      await sql(
        `insert into suspected_dropout (child_id, school_id, state, reason, suspected_on, visited_on, returned_on, source, recorded_by, recorded_on, updated_at)
         values ($1, $2, $3, 'UNKNOWN', $4, $5, $6, 's', 'r', '2024-01-01', now())`,
        values,
      );
    }
    const input = { divisionCode: COUNTY, month };
    const selection = 'division { code } month publishedOn newCount visitedCount returnedCount openCount';
    expect(await district.act('publishDropoutBulletin', input, selection)).toEqual({
      division: { code: COUNTY },
      month,
      publishedOn: district.ago(0),
      newCount: 2,
      visitedCount: 3,
      returnedCount: 1,
      openCount: 2,
    });
    expect(await district.refusal('publishDropoutBulletin', input)).toEqual([
      'input.month: 本县该月的通报已发布,不能重复发布。',
    ]);
  });

  test('is for a county and not for a month that still runs', async () => {
    const month = `${district.ago(0).slice(0, 7)}-01`;
    expect(await district.refusal('publishDropoutBulletin', { divisionCode: VILLAGE, month })).toEqual([
      'input.month: 这个月还没有结束,请在下月初发布通报。',
      'input.divisionCode: 这里需要县一级的行政区划代码,请重新选择。',
    ]);
    const { data } = await district.department.execute(
      `{ dropoutBulletins(filter: { divisionCode: "99" }) { totalCount } }`,
    );
    expect(data.dropoutBulletins.totalCount).toBe(1);
  });
});
