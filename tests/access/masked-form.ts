import type { Mask } from '../../schema/access/classification.ts';

/** The masked form of a value as the SDL describes it (脱敏), written apart from the SQL that departments mask with. */
export function maskedForm(mask: Mask | null, plain: unknown): unknown {
  if (plain === null || mask === null) return null;
  const text = String(plain);
  const characters = [...text];
  const stars = (count: number) => '*'.repeat(count);
  switch (mask) {
    case 'NAME':
      return characters[0] + stars(Math.max(1, characters.length - 1));
    case 'PHONE':
      return text.length < 7 ? stars(text.length) : `${text.slice(0, 3)}******${text.slice(-2)}`;
    case 'NATIONAL_ID':
      return `${text.slice(0, 2)}${stars(15)}${text.slice(-1)}`;
    case 'YEAR':
      return `${text.slice(0, 4)}-01-01`;
    case 'TEXT':
      return '(已隐去)';
    case 'ADDRESS':
      return /^.{2,30}?(街道|乡|镇)/.test(text) ? `${/^.{2,30}?(街道|乡|镇)/.exec(text)?.[0]}……` : '(已隐去)';
    default:
      throw new Error(`${mask} masks no text`);
  }
}
