/** A division that can be chosen. */
export interface DivisionChoice {
  readonly code: string;
  readonly name: string | null;
  readonly parent?: { readonly name: string | null } | null;
}

/** What a list of divisions offers: each once, a village with its township. */
export function divisionOptions(
  divisions: readonly (DivisionChoice | null | undefined)[],
): { value: string; label: string }[] {
  const labels = new Map<string, string>();
  for (const each of divisions) if (each && !labels.has(each.code)) labels.set(each.code, divisionLabel(each));
  return [...labels].map(([value, label]) => ({ value, label }));
}

/** 后安镇 · 后安村: a division with the one above it. */
export function divisionLabel({ name, parent }: Pick<DivisionChoice, 'name' | 'parent'>): string {
  return [parent?.name, name].filter(Boolean).join(' · ') || '—';
}
