import { findPlainDate } from '../../schema/plain-date.ts';
import { type Random, randomOf } from '../../subgraphs/demo/random.ts';
import type { PersonGiven } from '../../subgraphs/ledger/matching/person.ts';
import {
  type InventedChild,
  inventChild,
  inventPhone,
  siblingOf,
  TOWNSHIPS,
  twinOf,
  VILLAGES,
} from './invented-register.ts';

/** A row of a file, what is wrong with it, and the child of the register that it means (null: nobody). */
export interface InventedRow {
  kind: string;
  means: string | null;
  given: Omit<PersonGiven, 'ordinal' | 'sheet' | 'row'>;
}

type Words = InventedRow['given'];
type Spoil = (words: Words, random: Random, child: InventedChild) => Words;

const CHARACTERS = [...'子梓紫佳嘉家俊君军伟玮炜明铭名宇雨羽欣新心怡宜艺涵晗寒'];

/** How rows go wrong, and how many of a thousand do so. */
const SLIPS: readonly [kind: string, share: number, spoil: Spoil][] = [
  ['只缺证件号', 240, (words) => words],
  ['姓名错一字', 110, oneCharacter],
  ['姓名两字颠倒', 25, swapCharacters],
  ['改姓', 50, (words, random) => ({ ...words, name: `${random.pick([...'金石田姜范方'])}${words.name.slice(1)}` })],
  [
    '改名',
    15,
    (words, random) => ({ ...words, name: `${words.name[0]}${random.pick(CHARACTERS)}${random.pick(CHARACTERS)}` }),
  ],
  ['出生月日互换', 50, swapDate],
  ['出生日期错一位', 60, oneDigit],
  ['没有出生日期', 40, (words) => ({ ...words, birthDate: null })],
  ['15 位号码', 80, (words, _, child) => ({ ...words, numberAsWritten: fifteen(child), birthDate: null, sex: null })],
  ['换了电话', 80, (words, random) => ({ ...words, guardianPhone: inventPhone(random) })],
  [
    '换了监护人',
    40,
    (words, random) => ({ ...words, guardianName: inventChild(random, 0).name, guardianPhone: inventPhone(random) }),
  ],
  ['搬家', 50, (words, random) => ({ ...words, divisionCode: random.pick(VILLAGES) })],
  [
    '搬家并换电话',
    30,
    (words, random) => ({ ...words, divisionCode: random.pick(VILLAGES), guardianPhone: inventPhone(random) }),
  ],
  [
    '只写到乡镇、没有电话',
    40,
    (words) => ({ ...words, divisionCode: words.divisionCode.slice(0, 9), guardianPhone: null }),
  ],
  ['号码对、改了名', 30, renamed],
  ['姓名和日期都有错', 40, (words, random, child) => oneDigit(oneCharacter(words, random), random, child)],
  ['错一字并换电话', 20, (words, random) => ({ ...oneCharacter(words, random), guardianPhone: inventPhone(random) })],
];

/** Children that nobody knows, and how they resemble those of the register; of a thousand. */
const NEWCOMERS: readonly [
  kind: string,
  share: number,
  make: (random: Random, child: InventedChild) => InventedChild,
][] = [
  ['新儿童', 700, (random) => inventChild(random, 0)],
  ['已登记儿童的兄弟姐妹', 140, siblingOf],
  ['已登记儿童的双胞胎', 20, twinOf],
  ['同名的另一名儿童', 80, (random, child) => ({ ...inventChild(random, 0), name: child.name })],
  [
    '同名、同乡镇的另一名儿童',
    30,
    (random, child) => ({ ...inventChild(random, 0), name: child.name, village: townVillage(random, child) }),
  ],
  [
    '同日出生、同姓、同村',
    30,
    (random, child) => ({
      ...inventChild(random, 0),
      birthDate: child.birthDate,
      village: child.village,
      name: `${child.name[0]}${inventChild(random, 0).name.slice(1)}`,
    }),
  ],
];

/** A file of rows: seven in ten mean a child of the register, each child at most once. */
export function inventRows(seed: number, register: readonly InventedChild[]): InventedRow[] {
  const random = randomOf(seed, 'rows');
  const meant = register
    .map((child) => ({ child, place: random.int(0, 999_999_999) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Math.floor(register.length * 0.7))
    .map(({ child }) => child);
  const rows = meant.map((child): InventedRow => {
    const [kind, spoil] = drawn(random, child.number ? SLIPS : SLIPS.filter(([kind]) => !/号码/.test(kind)));
    return { kind, means: child.key, given: spoil(wordsOf(child), random, child) };
  });
  const strangers = Array.from({ length: Math.floor(register.length * 0.3) }, (): InventedRow => {
    const [kind, make] = drawn(random, NEWCOMERS);
    return { kind, means: null, given: wordsOf(make(random, random.pick(register))) };
  });
  return [...rows, ...strangers];
}

function drawn<T>(random: Random, table: readonly (readonly [string, number, T])[]): [string, T] {
  const lots = table.flatMap(([kind, share, what]) =>
    Array.from({ length: share / 5 }, () => [kind, what] as [string, T]),
  );
  return random.pick(lots);
}

function wordsOf(child: InventedChild): Words {
  const { name, birthDate, sex, village, guardianName, guardianPhone } = child;
  return {
    divisionCode: village,
    name,
    birthDate,
    sex,
    numberAsWritten: null,
    namedChildId: null,
    guardianName,
    guardianPhone,
  };
}

function oneCharacter(words: Words, random: Random): Words {
  const characters = [...words.name];
  characters[random.int(0, characters.length - 1)] = random.pick(CHARACTERS);
  return { ...words, name: characters.join('') };
}

function swapCharacters(words: Words): Words {
  const [surname = '', ...given] = [...words.name];
  return { ...words, name: given.length > 1 ? `${surname}${given.reverse().join('')}` : `${given[0]}${surname}` };
}

function swapDate(words: Words, random: Random, child: InventedChild): Words {
  const [year, month, day] = child.birthDate.split('-');
  const swapped = findPlainDate(`${year}-${day}-${month}`);
  return swapped ? { ...words, birthDate: swapped } : oneDigit(words, random, child);
}

function oneDigit(words: Words, random: Random, child: InventedChild): Words {
  for (;;) {
    const at = random.pick([3, 5, 6, 8, 9]);
    const digits = [...child.birthDate];
    digits[at] = String(random.int(0, 9));
    const date = findPlainDate(digits.join(''));
    if (date && date !== child.birthDate && date < '2026-06-01') return { ...words, birthDate: date };
  }
}

function fifteen({ number }: InventedChild): string {
  return number ? `${number.slice(0, 6)}${number.slice(8, 17)}` : '';
}

/** The number is in the row and leads to the child; the engine hands it over because the name differs. */
function renamed(words: Words, random: Random, { number }: InventedChild): Words {
  return { ...words, name: inventChild(random, 0).name, numberAsWritten: number, namedChildId: 'by number' };
}

function townVillage(random: Random, { village }: InventedChild): string {
  const town = TOWNSHIPS.find((code) => village.startsWith(code)) ?? '';
  return random.pick(VILLAGES.filter((code) => code.startsWith(town)));
}
