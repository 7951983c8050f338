import type { CatalogueLine } from './catalogue.ts';

/** Choices of one type of data, as a select groups them. */
export interface FieldChoices {
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

/** What a department can be asked for (可以申请的数据项): its fields shared by agreement, by type, and each type as a whole. */
export function requestOptions(
  lines: readonly CatalogueLine[],
  provider: string,
  words: { readonly whole: string; readonly isChinese: boolean },
): FieldChoices[] {
  const asked = lines.filter(({ owner, share }) => owner === provider && share === 'CONDITIONAL');
  const types = new Map<string, CatalogueLine[]>();
  for (const line of asked) types.set(line.type, [...(types.get(line.type) ?? []), line]);
  return [...types].map(([type, fields]) => {
    const label = words.isChinese ? (fields[0]?.typeTerm ?? type) : type;
    const each = fields.map(({ coordinate, fieldTerm }) => ({
      value: coordinate,
      label: words.isChinese ? `${label} · ${fieldTerm}` : coordinate,
    }));
    const whole = { value: `${type}.*`, label: `${label} · ${words.whole}` };
    return { label, options: fields.length > 1 && isOwnType(lines, type, provider) ? [whole, ...each] : each };
  });
}

/** A type that several departments write in is not asked for as a whole. */
function isOwnType(lines: readonly CatalogueLine[], type: string, provider: string): boolean {
  return lines.every((line) => line.type !== type || line.owner === provider);
}

/** Of fields named in an address, those that an agreement can give; the others need none or are not shared. */
export function askable(lines: readonly CatalogueLine[], provider: string, coordinates: readonly string[]): string[] {
  const shared = lines.filter(({ owner, share }) => owner === provider && share === 'CONDITIONAL');
  return coordinates.filter((coordinate) =>
    coordinate.endsWith('.*')
      ? shared.some(({ type }) => coordinate === `${type}.*`)
      : shared.some((line) => line.coordinate === coordinate),
  );
}
