import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import { inventName, inventNationalId } from '../../subgraphs/demo/people.ts';
import { randomOf } from '../../subgraphs/demo/random.ts';

/** The villages of 后安镇 that the children live in. */
const VILLAGES = ['210421102001', '210421102201', '210421102202', '210421102203'];

const HEAD = '身份证号码,姓名,性别,现居住村(社区),联系电话,儿童类别,类别认定日期';

/** A row of the child ledger as text, for the invented child of that number. */
export function childRow(number: number, more: { phone?: string } = {}): string {
  const random = randomOf(77, `ledger child ${number}`);
  const sex = number % 2 === 1 ? 'MALE' : 'FEMALE';
  const born = addDays('2013-01-01' as PlainDate, number % 2_500);
  const nationalId = inventNationalId(
    '99',
    5_000 + Math.floor(number / 400),
    born,
    100 + (number % 400) * 2 + (sex === 'MALE' ? 1 : 0),
  );
  const phone = more.phone ?? `1000000${String(number).padStart(4, '0')}`;
  return [
    nationalId,
    inventName(random, sex),
    sex === 'MALE' ? '男' : '女',
    VILLAGES[number % VILLAGES.length],
    phone,
    '农村留守儿童',
    '2024-03-01',
  ].join();
}

/** A child ledger as CSV, of the invented children of these numbers. */
export function childLedger(rows: readonly string[]): string {
  return `\ufeff${[HEAD, ...rows].join('\n')}\n`;
}

/** The rows of so many children. */
export function childRows(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, at) => childRow(from + at));
}
