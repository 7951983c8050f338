import { describe, expect, test } from 'vitest';
import { NO_POLICY } from '../../schema/access/policy.ts';
import { type PolicyContent, parsePolicyContent, policyVersion } from '../../schema/access/policy-content.ts';
import type { ReadGrant } from '../../schema/grant.ts';
import { KeptPolicies } from '../../subgraphs/kept-policies.ts';
import { ReplayWindow } from '../../subgraphs/replay-window.ts';
import { grant, policyContent } from './sample.ts';
import { serveLeague, version } from './served.ts';

const agreement = policyContent.agreements[0] as PolicyContent['agreements'][number];
const at = (second: number) => new Date(second * 1000);
const naming = (policyVersion: string, policyAge: number | null = 0): ReadGrant => ({
  ...grant,
  gateway: 'gateway-1',
  id: 'any',
  issuedAt: 1_000,
  expiresAt: 1_030,
  bodyHash: '',
  policyVersion,
  policyAge,
});

describe('the version of a policy', () => {
  test('is that of its content, in whatever order it is listed', () => {
    const other = { ...agreement, number: 'GX-2026-0002', divisions: ['210421', '210422'] };
    const turned = { ...other, divisions: other.divisions.toReversed() };
    const one = { agreements: [agreement, other], sealedChildren: ['b', 'a'], smallCellBelow: 10 };
    const same = { agreements: [turned, agreement], sealedChildren: ['a', 'b'], smallCellBelow: 10 };
    expect(policyVersion(one)).toBe(policyVersion(same));
    expect(policyVersion(JSON.parse(JSON.stringify(one)))).toBe(policyVersion(one));
  });

  test('changes with everything that is agreed', () => {
    const changed: Partial<PolicyContent['agreements'][number]>[] = [
      { number: 'GX-2026-0009' },
      { provider: 'YOUTH_LEAGUE' },
      { consumer: 'YOUTH_LEAGUE' },
      { purposes: ['STATISTICS'] },
      { fields: ['Enrolment.grade'] },
      { divisions: ['21'] },
      { isMasked: true },
      { from: '2026-01-02' as never },
      { until: '2026-12-31' as never },
    ];
    const contents = [
      policyContent,
      ...changed.map((each) => ({ ...policyContent, agreements: [{ ...agreement, ...each }] })),
      { ...policyContent, agreements: [] },
      { ...policyContent, sealedChildren: [] },
      { ...policyContent, smallCellBelow: 5 },
    ];
    expect(Object.keys(Object.assign({}, ...changed)).toSorted()).toEqual(Object.keys(agreement).toSorted());
    expect(new Set(contents.map(policyVersion)).size).toBe(contents.length);
  });

  test('what is no policy is not read as one', () => {
    const wrong = [
      null,
      7,
      [],
      {},
      { ...policyContent, smallCellBelow: '10' },
      { ...policyContent, sealedChildren: [7] },
    ];
    const agreements = [
      { ...agreement, from: 'yesterday' },
      { ...agreement, isMasked: 1 },
      { ...agreement, fields: 'A.b' },
    ];
    for (const each of [...wrong, ...agreements.map((one) => ({ ...policyContent, agreements: [one] }))])
      expect(parsePolicyContent(each)).toBeNull();
    expect(parsePolicyContent({ ...policyContent, more: 1 })).toEqual(policyContent);
  });
});

describe('the policies that a department keeps', () => {
  test('are the last four that were used, and that nothing is agreed', () => {
    const policies = new KeptPolicies();
    const contents = Array.from({ length: 6 }, (_, index) => ({ ...policyContent, smallCellBelow: index + 3 }));
    for (const content of contents.slice(0, 4)) policies.keep(content);
    const isKept = (content: PolicyContent) => policies.of(naming(policyVersion(content)), at(1_000)) !== null;
    expect(isKept(contents[0] as PolicyContent)).toBe(true);
    for (const content of contents.slice(4)) policies.keep(content);
    expect(contents.map(isKept)).toEqual([true, false, false, true, true, true]);
    expect(policies.of(naming(NO_POLICY.version), at(1_000))).toBe(NO_POLICY);
  });

  test('are current while the copy and the grant together are no older than sixty seconds', () => {
    const policies = new KeptPolicies();
    policies.keep(policyContent);
    const isCurrent = (age: number | null, now: number) => policies.of(naming(version, age), at(now))?.isCurrent;
    expect([isCurrent(0, 1_000), isCurrent(60, 1_000), isCurrent(61, 1_000)]).toEqual([true, true, false]);
    expect([isCurrent(40, 1_020), isCurrent(40, 1_021), isCurrent(null, 1_000)]).toEqual([true, false, false]);
  });
});

test('a policy is taken only from who has a grant for it, under the version of its content', async () => {
  await using league = await serveLeague();
  const question = { query: '{ __typename }' };
  const asked = async () => {
    const response = await league.post(question, { policyVersion: version, policyAge: 0 });
    return [response.status, await response.json()];
  };
  expect(await asked()).toEqual([409, { policy: 'needed' }]);
  expect((await league.send(JSON.stringify(policyContent), {}, '/policy')).status).toBe(401);
  expect((await league.post(policyContent, { act: 'policy', policyVersion: 'other' })).status).toBe(400);
  expect((await league.post({ agreements: 1 }, { act: 'policy', policyVersion: version })).status).toBe(400);
  expect(await asked()).toEqual([409, { policy: 'needed' }]);
  expect(league.sessions).toEqual([]);
  expect((await league.post(policyContent, { act: 'policy', policyVersion: version })).status).toBe(200);
  expect(await asked()).toEqual([200, { data: { __typename: 'Query' } }]);
});

test('what was used is remembered for a lifetime, and forgotten after two', () => {
  const used = new ReplayWindow(36);
  expect([used.use('a', 100), used.use('a', 100), used.use('b', 135)]).toEqual([true, false, true]);
  expect([used.use('a', 136), used.use('b', 136), used.use('b', 171)]).toEqual([false, false, false]);
  for (let second = 172; second < 1_000; second++) used.use(`n${second}`, second);
  expect(used.size).toBeLessThanOrEqual(72);
  expect(used.use('b', 1_000)).toBe(true);
});
