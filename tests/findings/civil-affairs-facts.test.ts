import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCounty, daysAgo, OTHER_VILLAGE, type TestCounty } from '../civil-affairs/county.ts';
import { sweepSession } from './sweep-session.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county?.stop());

/** A fact of a child, as the sweep gets it. */
async function fact(childId: string, field: string) {
  const document = `query ($id: ID!) { child(id: $id) { civilAffairs { ${field} } } }`;
  const { data, errors } = await county.execute(document, { id: childId }, sweepSession('civil-affairs'));
  expect(errors).toBeUndefined();
  return data.child.civilAffairs[field];
}

const parent = (childId: string, relation: string, status: string) =>
  county.sql(
    `insert into parent (child_id, relation, name, status, status_since, source, recorded_by, recorded_on, updated_at, version)
     values ($1, $2, '林某', $3, '2024-01-01', '台账', '测试', '2024-01-01', now(), 1)`,
    [childId, relation, status],
  );

describe('what civil affairs tells the sweep 供比对的事实', () => {
  test.each([
    ['SERVING_SENTENCE', 'SEVERELY_DISABLED', true],
    ['DECEASED', 'LOST_CONTACT', true],
    ['MISSING', 'SERIOUSLY_ILL', true],
    ['DECEASED', 'DECEASED', false],
    ['SERVING_SENTENCE', 'AT_HOME', false],
    ['SERVING_SENTENCE', 'AWAY', false],
  ])('民发〔2019〕62号: father %s, mother %s: unable to care %s', async (father, mother, isUnable) => {
    const id = await county.register();
    await parent(id, 'FATHER', father);
    expect(await fact(id, 'areParentsUnableToCare')).toBe(false);
    await parent(id, 'MOTHER', mother);
    expect(await fact(id, 'areParentsUnableToCare')).toBe(isUnable);
  });

  test('the same name, birth date and sex twice in the county is a possible duplicate until one of them is removed', async () => {
    const id = await county.register({ name: '林小满' });
    expect(await fact(id, 'hasPossibleDuplicate')).toBe(false);
    const again = await county.register({ name: '林小满', divisionCode: OTHER_VILLAGE });
    expect([await fact(id, 'hasPossibleDuplicate'), await fact(again, 'hasPossibleDuplicate')]).toEqual([true, true]);
    await county.sql('update registered_child set removed_on = current_date, removal_reason = $2 where id = $1', [
      again,
      '重复登记',
    ]);
    expect(await fact(id, 'hasPossibleDuplicate')).toBe(false);
  });

  test('referrals: the day of the latest for psychological help, and of the oldest that nobody has answered', async () => {
    const id = await county.register();
    const refer = (kind: string, days: number, answeredOn?: string) =>
      county.act('recordReferral', {
        childId: id,
        kind,
        referredTo: '县心理咨询服务中心',
        reason: '需要支持',
        referredOn: daysAgo(days),
        ...(answeredOn ? { answeredOn, answer: '已安排' } : {}),
      });
    await refer('PSYCHOLOGICAL_HELP', 40, daysAgo(30));
    await refer('MEDICAL_CARE', 20);
    await refer('LEGAL_AID', 10);
    expect(await fact(id, 'psychologicalReferralOn')).toBe(daysAgo(40));
    expect(await fact(id, 'unansweredReferralOn')).toBe(daysAgo(20));
  });

  test('国发〔2016〕13号: the left-behind age is the standard in force where the child lives; without one it is not known', async () => {
    const id = await county.register();
    expect(await fact(id, 'leftBehindBelowAge')).toBeNull();
    await county.sql(
      `insert into standard (code, title, value, unit, valid_from, document, source, recorded_by, recorded_on, updated_at)
       values ('LEFT_BEHIND_AGE_BELOW', '农村留守儿童年龄(未满)', 16, '周岁', '2016-02-04', '国发〔2016〕13号', '文件', '测试', '2020-01-01', now())`,
    );
    expect(await fact(id, 'leftBehindBelowAge')).toBe(16);
  });

  test('officers of civil affairs do not get what is there for comparison only', async () => {
    const id = await county.register();
    const { data, errors } = await county.execute(`{ child(id: "${id}") { civilAffairs { areParentsUnableToCare } } }`);
    expect(data.child.civilAffairs.areParentsUnableToCare).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.reason ?? extensions.code)).toHaveLength(1);
  });
});
