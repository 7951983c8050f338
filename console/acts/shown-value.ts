import { useSay, useTerm } from '../language.ts';
import type { InputField, ListName } from './described.ts';
import { isEmpty } from './input-of.ts';

/** A value as one reads it: names of list values, 是 and 否, the number of entries of a list. */
export function useShown(): (field: InputField, value: unknown) => string {
  const say = useSay();
  const term = useTerm();
  return ({ kind, of }, value) => {
    if (isEmpty(value)) return say('（空）', '(empty)');
    if (typeof value === 'boolean') return value ? say('是', 'Yes') : say('否', 'No');
    if (kind === 'CHOICE') return term(of as ListName, String(value));
    if (kind === 'CHOICES') return (value as string[]).map((each) => term(of as ListName, each)).join('、');
    if (kind === 'PARTS') return say(`${(value as unknown[]).length} 项`, `${(value as unknown[]).length} entries`);
    return Array.isArray(value) ? value.join('、') : String(value);
  };
}
