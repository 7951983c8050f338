import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { asHeader } from '../test-sign-in.ts';

/** What came of an export: the file, or why there is none. */
export interface Exported {
  status: number;
  type: string | null;
  fileName: string;
  number: string | null;
  file: Buffer;
}

/** Asks a hub for an export as somebody. */
export async function exportAs(
  url: string,
  as: Partial<RequestIdentity>,
  path: string,
  body?: Record<string, unknown>,
): Promise<Exported> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...asHeader(as), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const named = /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    fileName: decodeURIComponent(named),
    number: response.headers.get('x-hub-export'),
    file: Buffer.from(await response.arrayBuffer()),
  };
}

/** Code and sentence of a refused export. */
export function refusalIn({ status, file }: Exported): { status: number; code: string; message: string } {
  const [{ message, extensions }] = JSON.parse(file.toString()).errors;
  return { status, code: extensions.code, message };
}
