import type { Ledger } from '../../ledger.ts';
import { FileRefused } from '../../ledger-problem.ts';
import { openCsv } from './csv-book.ts';
import { damaged, MOST_FILE_BYTES, notATable } from './limits.ts';
import type { RawBook } from './raw-book.ts';
import { openXls } from './xls-book.ts';
import { openXlsx } from './xlsx-book.ts';

/** How other files begin (文件头), in hexadecimal, and what they are. */
const OTHERS: readonly [RegExp, string][] = [
  [/^25504446/, ' PDF 文件'],
  [/^(?:89504e47|ffd8ff|47494638|424d.{8}00000000|49492a00|4d4d002a|52494646.{8}57454250)/, '图片'],
  [/^(?:.{8}66747970|52494646|1a45dfa3|494433)/, '音视频或图片'],
  [/^(?:52617221|377abcaf|1f8b|425a68|fd377a58|504b0506)/, '压缩包'],
  [/^(?:4d5a|7f454c46)/, '程序文件'],
  [/^53514c69746520666f726d6174/, '数据库文件'],
  [/^09(?:00|02|04|08)(?:04|06|08|10)00/, ' Excel 95 或更早的文件,请另存为 .xlsx'],
];
const BLANK = new Set([0x09, 0x0a, 0x0d, 0x20]);
const ZIP = '504b0304';
const COMPOUND = 'd0cf11e0a1b11ae1';

/** Takes a file apart by what it is, whatever its name says; refuses with a reason what no ledger can be read from. */
export async function openBook(file: Buffer, columns: Ledger['columns']): Promise<RawBook> {
  if (file.length > MOST_FILE_BYTES)
    throw new FileRefused('TOO_LARGE', '文件超过 32 MB,请拆成几个文件,或删去图片后重新上传。');
  if (file.every((byte) => BLANK.has(byte))) throw new FileRefused('EMPTY_FILE', '文件是空的,请填写后重新上传。');
  const beginning = file.toString('hex', 0, 32);
  try {
    if (beginning.startsWith(ZIP)) return await openXlsx(file);
    if (beginning.startsWith(COMPOUND)) return openXls(file);
    const other = OTHERS.find(([start]) => start.test(beginning));
    if (other) throw notATable(other[1]);
    return openCsv(file, columns);
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  }
}
