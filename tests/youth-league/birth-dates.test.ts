import { describe, expect, test } from 'vitest';
import {
  act,
  ago,
  childOfNumber,
  LAN,
  leagueOfFile,
  NAMELESS,
  NUMBER,
  named,
  refusal,
  section,
  today,
  VILLAGE,
} from './league.ts';

const fresh = leagueOfFile();

const wish = (child: object) => ({ child, wish: '一个足球', wishedOn: ago(3) });
const BORN = '2015-01-01';

describe('the birth date of a child', () => {
  test('is the one in its number; else the day written down, or not known', async () => {
    const league = await fresh();
    const birthDate = async (id: string) => (await section(league, id, 'birthDate'))?.birthDate;
    await act(league, 'recordMicroWish', wish({ nationalId: NUMBER, name: '王小兰', divisionCode: VILLAGE }), 'id');
    expect(await birthDate(childOfNumber)).toBe(BORN);
    await act(league, 'recordMicroWish', wish({ ...named(LAN), birthDate: '2014-02-03' }), 'id');
    expect(await birthDate(LAN)).toBe('2014-02-03');
    await act(league, 'recordMicroWish', wish(named(NAMELESS)), 'id');
    expect(await birthDate(NAMELESS)).toBeNull();
  });

  test('cannot differ from the number or lie in the future', async () => {
    const league = await fresh();
    const byNumber = { nationalId: NUMBER, name: '王小兰', divisionCode: VILLAGE, birthDate: '2015-01-02' };
    expect(await refusal(league, 'recordMicroWish', wish(byNumber))).toEqual({
      'input.child.birthDate': '出生日期与身份证号不符,请对照证件核对。',
    });
    expect(await refusal(league, 'recordMicroWish', wish({ ...named(LAN), birthDate: ago(-1) }))).toEqual({
      'input.child.birthDate': '日期不能晚于今天,请核对后填写实际发生的日期。',
    });
  });

  test('can be corrected, and is completed by the next act that names the child by its number', async () => {
    const league = await fresh();
    await act(league, 'recordMicroWish', wish(named(childOfNumber)), 'id');
    await act(league, 'recordMicroWish', wish({ nationalId: NUMBER }), 'id');
    expect(await section(league, childOfNumber, 'birthDate version')).toEqual({ birthDate: BORN, version: 2 });
    const update = { childId: childOfNumber, expectedVersion: 2, birthDate: today };
    expect(await act(league, 'updateLeagueChild', update, 'youthLeague { birthDate }')).toEqual({
      youthLeague: { birthDate: today },
    });
  });

  test('comes with the number when the child is identified, and goes with it', async () => {
    const league = await fresh();
    await act(league, 'recordMicroWish', wish(named(NAMELESS)), 'id');
    await act(league, 'identifyLeagueChild', { provisionalId: NAMELESS, nationalId: NUMBER }, 'id');
    expect(await section(league, childOfNumber, 'birthDate')).toEqual({ birthDate: BORN });
    await act(league, 'undoIdentifyLeagueChild', { provisionalId: NAMELESS }, 'id');
    expect(await section(league, NAMELESS, 'birthDate')).toEqual({ birthDate: null });
  });
});
