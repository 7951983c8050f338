import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { UPLOAD_BYTES } from '../upload-body.ts';
import { EXIT, ImportFailure } from './import-failure.ts';
import { wrongUse } from './import-options.ts';

/** The file to bring in (读取文件): its name and bytes. */
export function fileToImport(path: string): { fileName: string; bytes: Uint8Array<ArrayBuffer> } {
  const size = sizeOf(path);
  if (size === 0) throw new ImportFailure(EXIT.FILE_REFUSED, 'EMPTY_FILE', '文件是空的,请选择填写好的工作簿。');
  if (size > UPLOAD_BYTES)
    throw new ImportFailure(EXIT.FILE_REFUSED, 'TOO_LARGE', '文件超过 32 MB。请把表格拆成几个文件后重试。');
  return { fileName: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}

function sizeOf(path: string): number {
  try {
    const found = statSync(path);
    if (found.isFile()) return found.size;
  } catch {
    // not there, or not to be read: the same to whoever named it
  }
  throw wrongUse(`找不到文件 ${path},请核对路径。`);
}

/** Saves what came from the hub. */
export function saveFile(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw wrongUse(`不能写入文件 ${path},请换一个位置,或先关闭打开它的程序。`);
  }
}
