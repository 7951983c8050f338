import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeChildren } from '../../gateway/sweep/judge-children.ts';
import type { AskAsJointMeeting, SweepAnswer } from '../../gateway/sweep/step.ts';
import { measureVillages } from '../../gateway/sweep/village-coverage.ts';
import { departmentCode } from '../../schema/access/viewer.ts';
import { sweeper } from '../findings/ask-facts.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { stewardOf } from '../sessions.ts';

const COUNTY = '210421';
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const children = await hub.sql<{ id: string }>('civil-affairs', 'select id from registered_child order by id');
  const ids = children.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 50) await judgeChildren.run?.(ids.slice(at, at + 50), ask);
  await measureVillages(ask);
}, 240_000);
afterAll(() => hub?.stop());

/** Asks as the sweep of the province does. */
const ask: AskAsJointMeeting = async (query, variables = {}, purpose = 'VERIFICATION') => {
  const { data, errors = [], extensions } = await hub.query(query, variables, { ...sweeper('21'), purpose });
  const tookPart = (extensions?.departments ?? []) as { department: string; status: string }[];
  const departments = tookPart.map((each) => ({ ...each, department: departmentCode(each.department) }));
  return { data, errors, departments } as unknown as SweepAnswer;
};

/** What somebody of a department sees on the county's page. */
async function page(fields: string, folder = 'joint-meeting') {
  const viewer = stewardOf(folder, { role: 'MANAGER', division: COUNTY });
  const query = `{ division(code: "${COUNTY}") { jointMeeting { ${fields} } } }`;
  const { data, errors } = await hub.query(query, {}, { viewer, purpose: 'VERIFICATION' });
  expect(errors).toBeUndefined();
  return data.division.jointMeeting;
}

const inCounty = `division_code >= '${COUNTY}' and division_code < '${COUNTY}:'`;

async function countOf(department: string, from: string): Promise<number> {
  const [row] = await hub.sql<{ n: number }>(department, `select count(*)::int as n from ${from}`);
  return row?.n as number;
}

describe('the demo county 示范县', () => {
  test('every child in the register is to have a guardian on record, and those without one come among the first', async () => {
    const { entitlements, childrenByCoverage } = await page(`entitlements { code entitledCount receivedCount }
      childrenByCoverage(first: 100) { totalCount nodes { receivedCount lacking { code } } }`);
    const active = await countOf('civil-affairs', `registered_child where ${inCounty} and removed_on is null`);
    const guarded = await countOf(
      'civil-affairs',
      `registered_child c where ${inCounty} and removed_on is null and exists (select from guardianship g
        where g.child_id = c.id and g."from" <= current_date and (g."until" is null or g."until" > current_date))`,
    );
    expect(entitlements[0]).toEqual({ code: 'GUARDIAN_ON_RECORD', entitledCount: active, receivedCount: guarded });
    expect(childrenByCoverage.totalCount).toBe(active);
    const received = childrenByCoverage.nodes.map((each: { receivedCount: number }) => each.receivedCount);
    expect(received).toEqual(received.toSorted((one: number, other: number) => one - other));
  });

  test('villages without an open home are listed, those where most children of concern live first', async () => {
    const { villageCoverage, villageStandards } = await page(`villageStandards { code lackingCount }
      villageCoverage(filter: { lacks: "CHILDRENS_HOME" }, orderBy: NEED_COUNT_DESC) {
        totalCount nodes { needCount division { name } } }`);
    const without = await countOf(
      'civil-affairs',
      `division d where d.level = 'VILLAGE' and d.code like '${COUNTY}%' and not exists (select from childrens_home h
        where h.division_code = d.code and h.status = 'OPERATING' and h.closed_on is null)`,
    );
    expect(without).toBeGreaterThan(0);
    expect(villageStandards[0]).toEqual({ code: 'CHILDRENS_HOME', lackingCount: without });
    expect(villageCoverage.totalCount).toBe(without);
    const needs = villageCoverage.nodes.map(({ needCount }: { needCount: number }) => needCount);
    expect(needs).toEqual(needs.toSorted((one: number, other: number) => other - one));
    expect(villageCoverage.nodes.every(({ division }: { division: { name: string } }) => division.name)).toBe(true);
  });

  test('measured again there is nothing to do, and what was measured stays', async () => {
    const before = await hub.sql('joint-meeting', 'select * from village_coverage order by division_code');
    await measureVillages(ask);
    expect(await hub.sql('joint-meeting', 'select * from village_coverage order by division_code')).toEqual(before);
  });

  test('another department sees no list, and of what others provide no small number and no exact one', async () => {
    const { childrenByCoverage, entitlements, villageCoverage } = await page(
      `childrenByCoverage { totalCount } entitlements { provider entitledCount receivedCount isWithheld }
       villageCoverage(first: 100) { nodes { needCount } }`,
      'womens-federation',
    );
    expect(childrenByCoverage).toEqual({ totalCount: 0 });
    const isSmall = (count: number | null) => count !== null && count > 0 && count < 10;
    const others = entitlements.filter(({ provider }: { provider: string }) => provider !== 'WOMENS_FEDERATION');
    for (const { entitledCount: entitled, receivedCount: received, isWithheld } of others) {
      expect([entitled, received, entitled - received].filter(isSmall)).toEqual([]);
      expect([entitled % 10, received % 10]).toEqual([0, 0]);
      expect(isWithheld).toBe(entitled === null);
    }
    const needs = villageCoverage.nodes.map(({ needCount }: { needCount: number | null }) => needCount);
    expect(needs.filter(isSmall)).toEqual([]);
  });
});
