import { useSay } from '../language.ts';
import { restate, useWhere } from '../where.ts';
import { LabelledSelect } from './labelled-select.tsx';

/** One filter that stands in the address: a label and what can be chosen. */
export function Choice({
  label,
  name,
  options,
  fallback = '',
}: {
  label: string;
  /** Its key in the address. */
  name: string;
  options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  /** What is chosen when the address says nothing; all is `ALL` then, and else the empty text. */
  fallback?: string;
}) {
  const say = useSay();
  const { state } = useWhere();
  const all = { value: fallback ? 'ALL' : '', label: say('全部', 'All') };
  const choose = (value: string) => restate({ [name]: value === fallback ? '' : value, page: '', after: '' });
  return <LabelledSelect label={label} value={state[name] ?? fallback} options={[all, ...options]} onChange={choose} />;
}

/** What a choice of the address stands for in a filter: undefined for all. */
export function chosen<Value extends string>(value: string | undefined, fallback = ''): Value | undefined {
  const given = value ?? fallback;
  return given === '' || given === 'ALL' ? undefined : (given as Value);
}
