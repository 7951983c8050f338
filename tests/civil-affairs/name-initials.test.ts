import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import { fullAgreement, policyOf, stewardOf } from '../sessions.ts';
import { aCounty, type TestCounty } from './county.ts';

const INITIALS = [
  ['张晓明', 'zxm'],
  ['曾未曾', 'zwc'],
  ['单小单', 'sxd'],
  ['仇小仇', 'qxc'],
  ['解小解', 'xxj'],
  ['区小区', 'oxq'],
  ['查小查', 'zxc'],
  ['单于雪', 'cyx'],
  ['尉迟山', 'ycs'],
  ['尉山', 'ws'],
  ['阿依古丽·买买提', 'ayglmmt'],
  ['林 Anna〇9', 'lannal9'],
  ['𰻞', ''],
  ['', ''],
] as const;

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
  for (const [name] of INITIALS.slice(0, 3)) await county.register({ name });
  await county.register({ name: '张小满' });
});
afterAll(() => county.stop());

test.each(INITIALS)(
  'the initials of %s are %s: a surname is read as a surname, a dot for nothing',
  async (name, initials) => {
    expect(await county.sql('select name_initials($1) as initials', [name])).toEqual([{ initials }]);
  },
);

test('children are found by a connected part of their initials, whatever the case and spaces', async () => {
  expect(await found('zxm')).toEqual(['张小满', '张晓明']);
  expect(await found(' Z X M ')).toEqual(['张小满', '张晓明']);
  expect(await found('xd')).toEqual(['单小单']);
  expect(await found('zm')).toEqual([]);
  expect(await found('%')).toEqual([]);
  expect(await found(' ')).toHaveLength(4);
});

test('a changed name is found by its new initials only', async () => {
  const id = await county.register({ name: '何平' });
  await county.sql(`update registered_child set name = '何安' where id = $1`, [id]);
  expect([await found('hp'), await found('ha')]).toEqual([[], ['何安']]);
});

test('the index holds every connected part of the first twelve letters', async () => {
  const pieces = async (name: string) =>
    (await county.sql<{ pieces: string[] }>('select initial_pieces($1) as pieces', [name]))[0]?.pieces;
  expect(await pieces('曾晓明')).toEqual(['z', 'zx', 'zxm', 'x', 'xm', 'm']);
  expect(await pieces('张'.repeat(100))).toHaveLength(78);
});

test('who may not read names, or reads them masked, may not search by their initials', async () => {
  const own: Session = {
    viewer: stewardOf('civil-affairs', { role: 'MANAGER' }),
    purpose: 'SUPERVISION',
    ground: null,
    policy: policyOf(),
  };
  const masked: Session = {
    viewer: stewardOf('education'),
    purpose: 'VERIFICATION',
    ground: null,
    policy: policyOf([fullAgreement('CIVIL_AFFAIRS', 'EDUCATION', { isMasked: true })]),
  };
  for (const session of [own, masked]) {
    const { data, errors } = await county.answer(SEARCH, { letters: 'zxm' }, session);
    expect(data?.children ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ coordinate: 'ChildFilter.nameInitials' });
  }
});

const SEARCH =
  'query ($letters: String) { children(filter: { nameInitials: $letters }, orderBy: NAME_ASC) { nodes { name } } }';

async function found(letters: string): Promise<string[]> {
  const { data } = await county.execute(SEARCH, { letters });
  return (data.children.nodes as { name: string }[]).map(({ name }) => name).sort();
}
