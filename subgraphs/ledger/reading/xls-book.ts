import { FileRefused } from '../../ledger-problem.ts';
import { openCompoundFile } from './compound-file.ts';
import { damaged, encrypted, MOST_SHEETS, notATable, withExternalLinks, withMacros } from './limits.ts';
import type { RawBook, RawSheet } from './raw-book.ts';
import { KIND, recordsFrom, type XlsRecord } from './xls-records.ts';
import { sheetRowsOf } from './xls-rows.ts';
import { sharedTexts, textAt } from './xls-strings.ts';
import { type NumberForm, numberForm } from './xlsx-formats.ts';

/** What the cells of an old workbook are read with. */
export interface XlsKey {
  texts: readonly string[];
  forms: readonly (NumberForm | null)[];
  isCountedFrom1904: boolean;
}

const BIFF8 = 0x0600;

/** Takes an .xls workbook apart (Excel 97–2003 工作簿). */
export function openXls(file: Buffer): RawBook {
  return inBounds(() => {
    const compound = openCompoundFile(file);
    const has = (name: string) => compound.names.includes(name);
    if (has('EncryptedPackage') || has('EncryptionInfo')) throw encrypted();
    if (has('WordDocument')) throw notATable(' Word 文档');
    if (has('PowerPoint Document')) throw notATable('演示文稿');
    const stream = compound.stream('Workbook') ?? compound.stream('Book');
    if (!stream) throw notATable('其他软件的文件');
    if (compound.names.some((name) => /vba/i.test(name))) throw withMacros();
    return bookOf(stream);
  });
}

/** Reading behind the end of what is there means that the file contradicts itself. */
function inBounds<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  }
}

function bookOf(stream: Buffer): RawBook {
  if (stream.length < 8 || (stream.readUInt16LE(0) & 0xff) !== 0x09) throw damaged();
  if (stream.readUInt16LE(0) !== KIND.BOF || stream.readUInt16LE(4) !== BIFF8)
    throw notATable(' Excel 95 或更早的文件,请另存为 .xlsx');
  const globals = [...recordsFrom(stream, 0)];
  globals.forEach(refuseHarmful);
  const data = (kind: number) => globals.filter((record) => record.kind === kind).map((record) => record.data);
  const codes = new Map(data(KIND.FORMAT).map((format) => [format.readUInt16LE(0), textAt(format, 2, 2)]));
  const key: XlsKey = {
    texts: sharedTexts(sharedBlocks(globals)),
    forms: data(KIND.XF).map((form) => numberForm(form.readUInt16LE(2), codes.get(form.readUInt16LE(2)) ?? null)),
    isCountedFrom1904: data(KIND.DATEMODE)[0]?.[0] === 1,
  };
  const bounds = data(KIND.BOUNDSHEET);
  if (bounds.length > MOST_SHEETS)
    throw new FileRefused('TOO_LARGE', `工作表超过 ${MOST_SHEETS} 张,请拆成几个文件,分别上传。`);
  if (new Set(bounds.map((bound) => bound.readUInt32LE(0))).size < bounds.length) throw damaged();
  const sheets = bounds.filter((bound) => bound[5] === 0).map((bound) => sheetOf(bound, stream, key));
  if (sheets.length === 0) throw damaged();
  return { format: 'XLS', encoding: null, sheets };
}

function sheetOf(bound: Buffer, stream: Buffer, key: XlsKey): RawSheet {
  const start = bound.readUInt32LE(0);
  return {
    name: textAt(bound, 6, 1),
    isHidden: ((bound[4] as number) & 3) !== 0,
    async *rows() {
      yield inBounds(() => sheetRowsOf(stream, start, key));
    },
  };
}

function refuseHarmful({ kind, data }: XlsRecord): void {
  if (kind === KIND.FILEPASS) throw encrypted();
  if (kind === KIND.OBPROJ || (kind === KIND.BOUNDSHEET && (data[5] === 1 || data[5] === 6))) throw withMacros();
  if (kind === KIND.QUERY) throw withExternalLinks();
  const isOwn = kind === KIND.SUPBOOK && data.length === 4 && [0x0401, 0x3a01].includes(data.readUInt16LE(2));
  if (kind === KIND.SUPBOOK && !isOwn) throw withExternalLinks();
}

/** The shared texts' record and those that continue it. */
function sharedBlocks(globals: readonly XlsRecord[]): Buffer[] {
  const at = globals.findIndex(({ kind }) => kind === KIND.SST);
  if (at < 0) return [];
  let end = at + 1;
  while (globals[end]?.kind === KIND.CONTINUE) end++;
  return globals.slice(at, end).map(({ data }) => data);
}
