/** What somebody typed into the search box, as the hub is asked for it. */
export type Typed =
  | { readonly kind: 'NOTHING' }
  /** Part of a name, pinyin initials, or a surname with initials (张xm). */
  | { readonly kind: 'NAME'; readonly nameContains?: string; readonly nameInitials?: string }
  | { readonly kind: 'NATIONAL_ID'; readonly nationalId: string }
  | { readonly kind: 'CHILD_ID'; readonly id: string }
  /** Digits that are no whole national ID. */
  | { readonly kind: 'PART_OF_NUMBER'; readonly digits: number };

const NATIONAL_ID = /^\d{17}[\dX]$/;
const CHILD_ID = /^(?:T-)?[0-9A-HJKMNP-TV-Z]{26}$/;
const NAME_AND_INITIALS = /^(\p{Script=Han}+)([a-z]+)$/u;

/** Understands what was typed: full-width signs are narrowed, spaces around do not matter. */
export function readTyped(text: string): Typed {
  const typed = text.normalize('NFKC').trim();
  const close = typed.replace(/[\s-]/g, '').toUpperCase();
  if (typed === '') return { kind: 'NOTHING' };
  if (NATIONAL_ID.test(close)) return { kind: 'NATIONAL_ID', nationalId: close };
  if (CHILD_ID.test(typed.toUpperCase())) return { kind: 'CHILD_ID', id: typed.toUpperCase() };
  if (/^\d+X?$/.test(close)) return { kind: 'PART_OF_NUMBER', digits: close.length };
  if (/^[A-Z]+$/.test(close)) return { kind: 'NAME', nameInitials: close.toLowerCase() };
  const [, nameContains, nameInitials] = NAME_AND_INITIALS.exec(typed.toLowerCase()) ?? [];
  return nameContains && nameInitials
    ? { kind: 'NAME', nameContains, nameInitials }
    : { kind: 'NAME', nameContains: typed };
}
