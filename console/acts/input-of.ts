import type { InputField } from './described.ts';

/** What stands in a form. */
export type FormValues = Readonly<Record<string, unknown>>;

/** The fields of an input type, by its name. */
export type FieldsOf = (input: string) => readonly InputField[];

/** The input of an act from what stands in its form: what is empty is left out, months become their first day. */
export function inputOf(
  fields: readonly InputField[],
  values: FormValues,
  fieldsOf: FieldsOf,
): Record<string, unknown> {
  const given = fields.map((field) => [field.name, sent(field, values[field.name], fieldsOf)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function sent({ kind, of, isRequired }: InputField, value: unknown, fieldsOf: FieldsOf): unknown {
  if (isEmpty(value)) return isRequired && /^(TEXTS|CHOICES|PARTS|NAMED_CHILDREN)$/.test(kind) ? [] : undefined;
  if (typeof value === 'string') return kind === 'MONTH' ? `${value.slice(0, 7)}-01` : value.trim();
  if (kind === 'NAMED_CHILDREN') return (value as string[]).map((childId) => ({ childId }));
  if (kind === 'PARTS') return (value as FormValues[]).map((each) => inputOf(fieldsOf(of ?? ''), each ?? {}, fieldsOf));
  if (kind !== 'PART' && kind !== 'NAMED_CHILD') return value;
  const part = inputOf(fieldsOf(of ?? ''), value as FormValues, fieldsOf);
  return Object.keys(part).length > 0 ? part : undefined;
}

/** Whether nothing is given: no text, no choice, or a group of which nothing is filled in. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** What differs from what stands now: changed values as they are, cleared ones as null. */
export function changesOf(
  fields: readonly InputField[],
  input: Readonly<Record<string, unknown>>,
  present: FormValues,
): Record<string, unknown> {
  const changed = fields.flatMap(({ name }) => {
    const [now, then] = [input[name], present[name]];
    if (isEmpty(now)) return isEmpty(then) || !(name in present) ? [] : [[name, Array.isArray(then) ? [] : null]];
    return JSON.stringify(now) === JSON.stringify(then) ? [] : [[name, now]];
  });
  return Object.fromEntries(changed);
}
