import type { Ledger } from '../../ledger.ts';
import { FileRefused } from '../../ledger-problem.ts';
import { openCsv } from './csv-book.ts';
import { damaged, MOST_FILE_BYTES, notATable } from './limits.ts';
import type { RawBook } from './raw-book.ts';
import { openXls } from './xls-book.ts';
import { openXlsx } from './xlsx-book.ts';

/** How other files begin (文件头), as Latin-1, and what they are. */
const OTHERS: readonly [RegExp, string][] = [
  [/^%PDF/, ' PDF 文件'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM....\0\0\0\0|^II\*\0|^MM\0\*|^RIFF....WEBP/s, '图片'],
  [/^....ftyp|^RIFF|^\x1aE\xdf\xa3|^ID3/s, '音视频或图片'],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh|^\xfd7zXZ|^PK\x05\x06/, '压缩包'],
  [/^MZ|^\x7fELF/, '程序文件'],
  [/^SQLite format 3/, '数据库文件'],
  [/^\x09[\x00\x02\x04\x08][\x04-\x10]\x00/, ' Excel 95 或更早的文件,请另存为 .xlsx'],
];
const ZIP = 'PK\x03\x04';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Takes a file apart by what it is, whatever its name says; refuses with a reason what no ledger can be read from. */
export async function openBook(file: Buffer, columns: Ledger['columns']): Promise<RawBook> {
  if (file.length > MOST_FILE_BYTES)
    throw new FileRefused('TOO_LARGE', '文件超过 32 MB,请拆成几个文件,或删去图片后重新上传。');
  if (!file.some((byte) => byte > 0x20)) throw new FileRefused('EMPTY_FILE', '文件是空的,请填写后重新上传。');
  const beginning = file.toString('latin1', 0, 64);
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
