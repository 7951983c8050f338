import { checkCharacter, type NationalId } from '../../schema/national-id.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import type { DemoPerson } from './population.ts';
import type { Random } from './random.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const FEMALE = [...'雅静婷雪梅兰芳燕丽娜欣怡悦涵萱彤琪妍瑶晴霞玲秀英敏慧巧云月'];
const MALE = [...'伟强磊军洋勇杰涛明超刚平辉鹏宇浩轩博文翔凯旭东峰志远建国华'];

/** An invented name; no list of real people is behind it. */
export function inventName(random: Random, sex: 'MALE' | 'FEMALE', surname = random.pick(SURNAMES)): string {
  const characters = sex === 'MALE' ? MALE : FEMALE;
  return `${surname}${random.pick(characters)}${random.chance(0.75) ? random.pick(characters) : ''}`;
}

/** The surname of a Chinese name made by `inventName`. */
export function surnameOf(name: string): string {
  return name.slice(0, 1);
}

/**
 * A valid number that can belong to nobody: the county prefixes 98xxxx and 99xxxx were never assigned (GB/T 2260).
 * `block` and `place` make it unique; the parity of `place` is the sex (odd: male).
 */
export function inventNationalId(prefix: '98' | '99', block: number, birthDate: PlainDate, place: number): NationalId {
  const digits = `${prefix}${String(block).padStart(4, '0')}${birthDate.replaceAll('-', '')}${String(place).padStart(3, '0')}`;
  return `${digits}${checkCharacter(digits)}` as NationalId;
}

/** An invented adult, born in one of the years. */
export function inventPerson(
  random: Random,
  born: readonly [number, number],
  sex = random.pick(['MALE', 'FEMALE'] as const),
  surname?: string,
): DemoPerson {
  const birthDate = random.day(`${born[0]}-01-01` as PlainDate, `${born[1]}-12-31` as PlainDate);
  const place = random.int(0, 498) * 2 + (sex === 'MALE' ? 1 : 0);
  return {
    name: inventName(random, sex, surname),
    sex,
    birthDate,
    nationalId: inventNationalId('98', random.int(0, 9_999), birthDate, place),
    phone: `100${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
  };
}
