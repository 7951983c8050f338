import { badInput } from '../schema/errors.ts';

/** What PostgreSQL says of text that it cannot hold: a null character, alone or in JSON. */
const UNREADABLE = new Set(['22021', '22P05']);

/** An error about text that no database can hold, as the client's to correct; any other error as it is. */
export function unreadableText(error: unknown): unknown {
  if (!UNREADABLE.has((error as { code?: string } | null)?.code ?? '')) return error;
  return nullCharacter();
}

/** Refuses arguments with a null character in any text, before anything is begun. */
export function assertReadable(args: object): void {
  if (holdsNull(args)) throw nullCharacter();
}

function holdsNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.entries(value).flat().some(holdsNull);
}

const nullCharacter = () =>
  badInput({ field: 'input', message: '文字中有不可见的控制字符(空字符),请删去后重新提交。' });
