/** What one department says (一个部门的说法). */
export interface Said {
  readonly department: string;
  readonly facts: readonly Fact[];
}

/** One fact of the evidence, without any name or number. */
export interface Fact {
  readonly coordinate: string | null;
  readonly statement: string | null;
  readonly on: string | null;
}

/** The evidence of a finding, side by side: what each department says, the department that has to act first. */
export function evidenceByDepartment(
  evidence: readonly (Fact & { readonly department: string | null })[],
  responsible: string,
): readonly Said[] {
  const said = new Map<string, Fact[]>();
  for (const { department, ...fact } of evidence) {
    const key = department ?? '';
    said.set(key, [...(said.get(key) ?? []), fact]);
  }
  return [...said]
    .map(([department, facts]) => ({ department, facts }))
    .sort((one, other) => Number(other.department === responsible) - Number(one.department === responsible));
}
