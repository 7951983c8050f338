import { describe, expect, test } from 'vitest';
import { act, ago, divisionPage, errorCode, LAN, leagueOfFile, named, refusal, VILLAGE } from './league.ts';

const fresh = leagueOfFile();

describe('micro-wishes 微心愿', () => {
  test('a wish is claimed, then fulfilled, dated in order', async () => {
    const league = await fresh();
    const recorded = await act(
      league,
      'recordMicroWish',
      { child: named(LAN), wish: '一个新书包', wishedOn: ago(30) },
      'id version status',
    );
    expect(recorded).toEqual({ id: '1', version: 1, status: 'OPEN' });
    const fulfil = { id: '1', expectedVersion: 1, fulfilledOn: ago(20) };
    expect(await refusal(league, 'fulfilMicroWish', fulfil)).toEqual({
      'input.id': '这个微心愿还没有人认领,请先认领。',
    });
    const claim = { id: '1', expectedVersion: 1, claimedBy: '县青年企业家协会', claimedOn: ago(10) };
    expect(await refusal(league, 'claimMicroWish', { ...claim, claimedOn: ago(31) })).toEqual({
      'input.claimedOn': '认领日期不能早于许愿日期,请核对。',
    });
    expect(await act(league, 'claimMicroWish', claim, 'status version')).toEqual({ status: 'CLAIMED', version: 2 });
    expect(await errorCode(league, 'fulfilMicroWish', fulfil)).toBe('CONFLICT');
    expect(await refusal(league, 'fulfilMicroWish', { ...fulfil, expectedVersion: 2 })).toEqual({
      'input.fulfilledOn': '实现日期不能早于认领日期,请核对。',
    });
    await act(league, 'fulfilMicroWish', { ...fulfil, expectedVersion: 2, fulfilledOn: ago(5) }, 'id');
    const { data } = await league.execute(
      '{ microWishes(filter: { status: FULFILLED, divisionCode: "2104" }) { nodes { claimedBy fulfilledOn } } }',
    );
    expect(data.microWishes.nodes).toEqual([{ claimedBy: '县青年企业家协会', fulfilledOn: ago(5) }]);
    expect(await divisionPage(league, VILLAGE, 'fulfilledWishCount')).toEqual({ fulfilledWishCount: 1 });
  });
});
