import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Eighteen characters that may be a national ID; the look-ahead finds overlapping ones too. */
const NUMBER = /(?=(\d{17}[\dXx]))/g;

/** The numbers of a set that stand in the clear in a text, in either case of the check character. */
export function plainNumbersIn(text: string, numbers: ReadonlySet<string>): string[] {
  return [...text.matchAll(NUMBER)].map(([, found]) => (found as string).toUpperCase()).filter((n) => numbers.has(n));
}

/** The files below a folder that hold any of the numbers in the clear, without the folders that are left out. */
export function filesWithNumbers(folder: string, numbers: ReadonlySet<string>, leftOut: string[] = []): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !leftOut.some((part) => file.includes(`/${part}/`)))
    .filter((file) => plainNumbersIn(textOf(file), numbers).length > 0);
}

/** A server that runs takes files away between listing and reading. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw error;
  }
}
