import { FileRefused } from '../../ledger-problem.ts';
import { notATable } from './limits.ts';

/** A text file and how its bytes were read (文字编码). */
export interface PlainText {
  text: string;
  encoding: 'UTF-8' | 'GB18030' | null;
}

/** Reads a text file: UTF-8, UTF-16 with its mark, else GB18030, the encoding that Chinese Excel saves CSV in. */
export function plainText(file: Buffer): PlainText {
  if (file[0] === 0xff && file[1] === 0xfe) return { text: strictly('utf-16le', file) ?? unknown(), encoding: null };
  if (file[0] === 0xfe && file[1] === 0xff) return { text: strictly('utf-16be', file) ?? unknown(), encoding: null };
  if (file.includes(0)) throw notATable('二进制文件');
  const text = strictly('utf-8', file);
  if (text !== null) return { text, encoding: 'UTF-8' };
  const chinese = strictly('gb18030', file);
  return chinese === null ? unknown() : { text: chinese, encoding: 'GB18030' };
}

function strictly(encoding: string, file: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

function unknown(): never {
  throw new FileRefused('UNKNOWN_ENCODING', '文字编码无法识别,请用表格软件另存为 .xlsx 或“CSV UTF-8”后重新上传。');
}
