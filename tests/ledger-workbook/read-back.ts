import { inflateRawSync } from 'node:zlib';
import xlsx from '@e965/xlsx';
import { readXlsx } from 'hucre';

/** The rows of a sheet as one library reads them, empty cells at the end left out. */
export async function rowsByHucre(file: Buffer): Promise<Record<string, unknown[][]>> {
  const { sheets } = await readXlsx(file);
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map((row) => trimmed([...row]))]));
}

/** The same as another one reads them. */
export function rowsBySheetJs(file: Buffer): Record<string, unknown[][]> {
  const book = xlsx.read(file, { type: 'buffer', cellFormula: true, cellStyles: true });
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      xlsx.utils
        .sheet_to_json<unknown[]>(book.Sheets[name] as object, { header: 1, defval: null, blankrows: true })
        .map(trimmed),
    ]),
  );
}

/** Every formula that a spreadsheet program would find in a file. */
export function formulasIn(file: Buffer): string[] {
  const book = xlsx.read(file, { type: 'buffer', cellFormula: true });
  return Object.values(book.Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([place, cell]) => (!place.startsWith('!') && cell.f ? [`${place}=${cell.f}`] : [])),
  );
}

/** The parts of a zip file by path, without any library. */
export function partsOf(file: Buffer): Record<string, string> {
  const parts: Record<string, string> = {};
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, nameLength, extra] = [
      file.readUInt32LE(at + 18),
      file.readUInt16LE(at + 26),
      file.readUInt16LE(at + 28),
    ];
    const name = file.subarray(at + 30, at + 30 + nameLength).toString();
    const from = at + 30 + nameLength + extra;
    parts[name] = inflateRawSync(file.subarray(from, from + packed)).toString();
    at = from + packed;
  }
  return parts;
}

function trimmed(row: unknown[]): unknown[] {
  const end = row.findLastIndex((cell) => cell !== null && cell !== '' && cell !== undefined);
  return row.slice(0, end + 1);
}
