/** Fields of one type, as they are said together. */
export interface FieldGroup {
  readonly type: string;
  /** Names of fields; none: all of the type. */
  readonly fields: readonly string[];
}

/** Coordinates by type, in the order given: `Enrolment.*` stands for all fields of the type. */
export function byType(coordinates: readonly string[]): FieldGroup[] {
  const groups = new Map<string, string[] | null>();
  for (const coordinate of coordinates) {
    const [type = '', field = '*'] = coordinate.split('.');
    if (field === '*') groups.set(type, null);
    else if (groups.get(type) !== null) groups.set(type, [...(groups.get(type) ?? []), field]);
  }
  return [...groups].map(([type, fields]) => ({ type, fields: fields ?? [] }));
}

/** `a,b` of an address as a list; empty texts are none. */
export function listed(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/[,，\s]+/).filter(Boolean))];
}
