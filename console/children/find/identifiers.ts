import type { ChildIdentifiers } from '../../operations.generated.ts';

/** What is filled in to recognise a child. */
export interface GivenIdentifiers {
  readonly nationalId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly guardianPhone: string;
}

/** Nothing filled in yet. */
export const NO_IDENTIFIERS: GivenIdentifiers = { nationalId: '', name: '', birthDate: '', guardianPhone: '' };

/** Whether two independent identifiers are given: a number says the birth date itself, so it needs name or phone beside it. */
export function areEnough({ nationalId, name, birthDate, guardianPhone }: GivenIdentifiers): boolean {
  const others = [name, guardianPhone].filter((text) => text.trim()).length;
  return nationalId.trim() ? others > 0 : others + (birthDate ? 1 : 0) >= 2;
}

/** The identifiers as the hub takes them: only what is filled in. */
export function identifiersOf(given: GivenIdentifiers): ChildIdentifiers {
  const filled = Object.entries(given).flatMap(([name, text]) => {
    const value = text.normalize('NFKC').trim();
    return value ? [[name, name === 'nationalId' ? value.toUpperCase() : value]] : [];
  });
  return Object.fromEntries(filled) as ChildIdentifiers;
}
