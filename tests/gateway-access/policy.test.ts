import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PolicyCopy } from '../../gateway/access/policy-copy.ts';
import type { Agreement } from '../../schema/access/policy.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { fullAgreement } from '../sessions.ts';
import { analyst, asking, post } from './front-door.ts';

const SHARED = fullAgreement('CIVIL_AFFAIRS', 'EDUCATION', { divisions: ['210421'] });
const content = (agreements: Agreement[]) => ({ agreements, sealedChildren: [], smallCellBelow: 10 });

describe('the gateway’s copy of the policy', () => {
  afterEach(() => void vi.useRealTimers());

  test('an agreement that is suspended elsewhere no longer holds a minute later, without anybody asking', async () => {
    vi.useFakeTimers();
    let agreements = [SHARED];
    const copy = new PolicyCopy(
      async () => content(agreements),
      () => {},
    );
    await copy.start();
    expect(copy.current().agreements).toEqual([SHARED]);
    agreements = [];
    await vi.advanceTimersByTimeAsync(15_000);
    expect([copy.current().agreements, copy.current().isCurrent]).toEqual([[], true]);
    copy.stop();
  });

  test('a copy that cannot be read anew is relied on for less than a minute, and again once it can', async () => {
    vi.useFakeTimers();
    let isDown = false;
    const source = async () => {
      if (isDown) throw new Error('down');
      return content([SHARED]);
    };
    const copy = new PolicyCopy(source, () => {});
    await copy.start();
    isDown = true;
    await vi.advanceTimersByTimeAsync(59_999);
    expect(copy.current().isCurrent).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(copy.current().isCurrent).toBe(false);
    isDown = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(copy.current().isCurrent).toBe(true);
    copy.stop();
  });
});

describe('through the front door', () => {
  let hub: TestHub;
  const began = Date.now();
  let later = 0;
  let isDown = false;
  const agreements = [SHARED];
  const manager = asking(analyst('education-manager'));
  const names = '{ children(first: 1) { nodes { id name } } }';
  const pupils = '{ pupils(first: 1) { nodes { name } } }';
  const askedBy = async (query: string, as = manager) => {
    const { data, errors } = await post(hub.url, { query }, as);
    const [list] = Object.values<{ nodes: { name: string | null }[] } | null>(data);
    return [typeof list?.nodes[0]?.name, [...new Set(errors?.map(({ extensions }) => extensions.code))]];
  };

  beforeAll(async () => {
    hub = await startTestHub({
      demo: { seed: 1, children: 700 },
      policy: async () => {
        if (isDown) throw new Error('The joint meeting does not answer.');
        return content(agreements);
      },
      now: () => began + later,
    });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  test('without the joint meeting for a minute, what others share under conditions is kept back; one’s own goes on', async () => {
    expect([await askedBy(names), await askedBy(pupils)]).toEqual([
      ['string', []],
      ['string', []],
    ]);
    isDown = true;
    later = 59_000;
    expect(await askedBy(names)).toEqual(['string', []]);
    later = 76_000;
    expect([await askedBy(names), await askedBy(pupils)]).toEqual([
      ['object', ['POLICY_UNAVAILABLE']],
      ['string', []],
    ]);
    later = 0;
    isDown = false;
  });
});

test('an agreement suspended through the hub no longer holds for the next request, and holds again when resumed', async () => {
  await using hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const secretary = asking(analyst('joint-meeting-secretary'), 'SUPERVISION');
  const list = `{ sharingAgreements(filter: {provider: CIVIL_AFFAIRS, consumer: EDUCATION, state: IN_FORCE}, first: 20) { nodes { number version fields } } }`;
  const found = await post(hub.url, { query: list }, secretary);
  const agreement = found.data.sharingAgreements.nodes.find(({ fields }: { fields: string[] }) =>
    fields.includes('Child.name'),
  );
  const change = (act: string, expectedVersion: number) => {
    const input = { agreementNumber: agreement.number, expectedVersion, reason: '核查使用情况期间暂停共享' };
    const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${act}(input: $input) { state } }`;
    return post(hub.url, { query, variables: { input } }, secretary);
  };
  const nameCodes = async () => {
    const query = '{ children(first: 1) { nodes { id name } } }';
    const { errors } = await post(hub.url, { query }, asking(analyst('education-manager')));
    return errors?.map(({ extensions }) => extensions.code) ?? [];
  };
  expect(await nameCodes()).toEqual([]);
  expect((await change('suspendAgreement', agreement.version)).data).toEqual({
    suspendAgreement: { state: 'SUSPENDED' },
  });
  expect(await nameCodes()).toEqual(['NO_AGREEMENT']);
  expect((await change('resumeAgreement', agreement.version + 1)).data).toEqual({
    resumeAgreement: { state: 'IN_FORCE' },
  });
  expect(await nameCodes()).toEqual([]);
});
