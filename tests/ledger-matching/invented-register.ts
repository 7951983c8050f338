import type { NationalId } from '../../schema/national-id.ts';
import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import { inventNationalId } from '../../subgraphs/demo/people.ts';
import { type Random, randomOf } from '../../subgraphs/demo/random.ts';

/** A county for matching: everybody in it is invented. */
export const COUNTY = '990121';
export const TOWNSHIPS = ['100', '101', '102', '103', '104'].map((town) => `${COUNTY}${town}`);
export const VILLAGES = TOWNSHIPS.flatMap((town) => Array.from({ length: 12 }, (_, at) => `${town}${201 + at}`));

/** A child as a register has it, or as somebody else knows it. */
export interface InventedChild {
  key: string;
  name: string;
  sex: 'MALE' | 'FEMALE';
  birthDate: string;
  village: string;
  number: NationalId | null;
  guardianName: string;
  guardianPhone: string;
  /** Children of one family have the same. */
  family: number;
}

const SURNAMES = [
  ...'王王王李李李张张张刘刘陈陈杨杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
const GIVEN = [
  ...'雅静婷雪梅兰芳燕丽娜欣怡悦涵萱彤琪妍瑶晴霞玲秀英敏慧伟强磊军洋勇杰涛明超刚平辉鹏宇浩轩博文翔凯旭东峰志远建国华',
];
/** One child in seven has one of these given names. */
const COMMON = ['子轩', '浩宇', '宇轩', '欣怡', '雨涵', '梓涵', '可欣', '浩然', '伟', '婷', '静', '强'];

/** A register of about so many children: one in ten a twin, a third with brothers or sisters, one in twelve without a number. */
export function inventRegister(seed: number, size: number): InventedChild[] {
  const random = randomOf(seed, 'register');
  const children: InventedChild[] = [];
  for (let family = 0; children.length < size; family++) {
    const first = inventChild(random, family);
    children.push(first);
    if (random.chance(0.063)) children.push(twinOf(random, first));
    if (random.chance(0.22)) children.push(siblingOf(random, first));
    if (random.chance(0.04)) children.push(siblingOf(random, first));
  }
  return children.slice(0, size).map((child, at) => ({
    ...child,
    key: `${at}`,
    number: random.chance(0.92) ? numberOf(child, at) : null,
  }));
}

/** A child of a family of its own. */
export function inventChild(random: Random, family: number): InventedChild {
  const surname = random.pick(SURNAMES);
  return {
    key: '',
    name: `${surname}${inventGiven(random)}`,
    sex: random.pick(['MALE', 'FEMALE'] as const),
    birthDate: random.day('2009-01-01' as PlainDate, '2025-12-31' as PlainDate),
    village: random.pick(VILLAGES),
    number: null,
    guardianName: `${random.chance(0.5) ? surname : random.pick(SURNAMES)}${inventGiven(random)}`,
    guardianPhone: inventPhone(random),
    family,
  };
}

export function inventPhone(random: Random): string {
  return `100${String(random.int(0, 99_999_999)).padStart(8, '0')}`;
}

function inventGiven(random: Random): string {
  if (random.chance(0.15)) return random.pick(COMMON);
  return `${random.pick(GIVEN)}${random.chance(0.75) ? random.pick(GIVEN) : ''}`;
}

/** Born on the same day; two in five twins share a character of the given name, as families like it. */
export function twinOf(random: Random, child: InventedChild): InventedChild {
  const [surname = '', first = ''] = [...child.name];
  const sex = random.chance(0.65) ? child.sex : child.sex === 'MALE' ? 'FEMALE' : 'MALE';
  const given = random.chance(0.4) ? `${first}${random.pick(GIVEN)}` : inventGiven(random);
  const name = `${surname}${given}`;
  return name === child.name ? twinOf(random, child) : { ...child, key: '', number: null, sex, name };
}

/** A brother or sister, some years older; one in five shares a character. */
export function siblingOf(random: Random, child: InventedChild): InventedChild {
  const [surname = '', first = ''] = [...child.name];
  const given = random.chance(0.2) ? `${first}${random.pick(GIVEN)}` : inventGiven(random);
  const days = random.int(330, 2_400);
  return {
    ...child,
    key: '',
    number: null,
    name: `${surname}${given}`,
    sex: random.pick(['MALE', 'FEMALE'] as const),
    birthDate: addDays(child.birthDate as PlainDate, -days),
  };
}

function numberOf({ birthDate, sex }: InventedChild, at: number): NationalId {
  const place = (at % 490) * 2 + (sex === 'MALE' ? 1 : 0);
  return inventNationalId('99', Math.floor(at / 490), birthDate as PlainDate, place);
}
