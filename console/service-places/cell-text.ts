import type { TERMS } from '../terms.generated.ts';
import { type As, HAS, MEETS, type SayWords, type Shown, valueAt } from './shown.ts';

/** The language in which values are said. */
export interface Speech {
  readonly say: SayWords;
  readonly term: (list: keyof typeof TERMS, value: string) => string;
}

/** What stands in a cell: a text, whether it says why there is no value, and whether it says that something is lacking. */
export interface CellText {
  readonly text: string;
  readonly isAbsent: boolean;
  readonly isLack: boolean;
}

/** What is said of a value of a row; `isDenied`: the answer says that the field at this path is withheld. */
export function cellText(shown: Shown, row: unknown, isDenied: (path: string) => boolean, speech: Speech): CellText {
  const { say } = speech;
  const value = valueAt(row, shown.path);
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined);
  if (shown.as === 'ENDED' && !isDenied(shown.path)) return ended(values[0], speech);
  if (values.length > 0) {
    const parent = shown.as === 'WHERE' ? valueAt(row, shown.path.replace(/name$/, 'parent.name')) : null;
    const texts = values.map((one) => said(one, shown.as, speech));
    return {
      text: [parent, texts.join(say('、', ', '))].filter(Boolean).join(' '),
      isAbsent: false,
      isLack: isLack(values[0], shown.as),
    };
  }
  if (isDenied(shown.path)) return { text: say('未显示', 'Withheld'), isAbsent: true, isLack: false };
  if (shown.as === 'CHILDREN')
    return { text: say('人数较少，不显示', 'Few: not shown'), isAbsent: true, isLack: false };
  return { text: shown.none ? say(...shown.none) : '—', isAbsent: shown.none === undefined, isLack: false };
}

/** Whether a field is withheld, by the paths that the notices of an answer name: `list.nodes.name`. */
export function deniedBelow(
  root: string,
  notices: readonly { readonly fields: readonly { readonly path: string }[] }[],
): (path: string) => boolean {
  const paths = notices.flatMap(({ fields }) => fields.map(({ path }) => path));
  return (path) => paths.some((denied) => `${root}.${path}` === denied || `${root}.${path}`.startsWith(`${denied}.`));
}

function said(value: unknown, as: As | undefined, { say, term }: Speech): string {
  const text = String(value);
  if (typeof as !== 'object') return text;
  if ('list' in as) return term(as.list, text);
  return 'unit' in as ? `${text} ${say(...as.unit)}` : say(...(value === true ? as.yes : as.no));
}

function isLack(value: unknown, as: As | undefined): boolean {
  return (
    (value === false && (as === HAS || as === MEETS)) ||
    (typeof as === 'object' && 'list' in as && as.list === 'HomeCriterion')
  );
}

function ended(value: unknown, { say }: Speech): CellText {
  const text = value ? say(`${value} 关闭`, `Closed on ${value}`) : say('开放', 'Open');
  return { text, isAbsent: false, isLack: false };
}
