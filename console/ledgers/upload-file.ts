import type { Say } from '../say.ts';
import { requestHeaders } from '../stated-purpose.ts';
import { LedgerProblem, refusalIn } from './ask-ledgers.ts';
import type { ImportInfo } from './ledger-shapes.ts';
import { said } from './said.ts';

/** Bytes that the hub takes (上传大小上限). */
export const MOST_BYTES = 32 * 1024 * 1024;

const UNFINISHED = [
  '文件没有传完，请确认网络畅通后重新上传。',
  'The file was not sent whole. Check the network and upload it again.',
] as const;

/** Why a file need not even be sent; null: it may be. */
export function objectionTo({ name, size }: { name: string; size: number }, say: Say): string | null {
  if (size === 0)
    return say(`“${name}”是空文件，请选择填写好的台账。`, `“${name}” is empty. Choose a ledger that is filled in.`);
  if (size <= MOST_BYTES) return null;
  const has = sizeText(size, say);
  return say(
    `“${name}”有 ${has}，超过 32 MB。请把表格拆成几个文件，或删去表中的图片后重试。`,
    `“${name}” has ${has}, more than 32 MB. Split it into several files, or remove its pictures, and try again.`,
  );
}

/** `1.4 MB`. */
export function sizeText(bytes: number, say: Say): string {
  if (bytes < 1024) return `${bytes} ${say('字节', 'bytes')}`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** Sends a file as it is (上传), telling how much of it (0–1) has gone; `fetch` would not tell. */
export function uploadFile(
  { department, ledger, file }: { department: string; ledger: string; file: File },
  onSent: (share: number) => void,
): Promise<ImportInfo> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/ledgers/${department}/${ledger}/imports?fileName=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new LedgerProblem(said(...UNFINISHED)));
    request.onload = () => {
      const { status, responseText } = request;
      const headers = { get: (name: string) => request.getResponseHeader(name) };
      if (status < 200 || status >= 300) reject(new LedgerProblem(refusalIn(responseText, status, headers)));
      else resolve(JSON.parse(responseText) as ImportInfo);
    };
    request.send(file);
  });
}
