import type { Catalogue, Classification, Level, Mask, ShareClass } from '../../schema/access/classification.ts';
import type { Role } from '../../schema/access/viewer.ts';

/** A field as the catalogue is generated: name, owner (null: several departments alike), share class, level, and what else is declared. */
export type CatalogueField = readonly [
  name: string,
  owner: string | null,
  share: ShareClass,
  level: Level,
  more?: { readonly mask?: Mask; readonly from?: readonly string[]; readonly roles?: readonly Role[] },
];

/** A type of the catalogue with what can be read of it. */
export interface CatalogueType {
  readonly type: string;
  readonly term: string;
  readonly fields: readonly CatalogueField[];
}

/** A line of the catalogue (共享目录): what is declared of a field, and what it is called. */
export interface CatalogueLine extends Classification {
  readonly type: string;
  readonly typeTerm: string;
  readonly fieldTerm: string;
}

type FieldTerms = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Whose data a person looks for first: the child, then the departments that look after children, then what they keep together. */
const ORDER = [
  'CIVIL_AFFAIRS',
  'EDUCATION',
  'WOMENS_FEDERATION',
  'YOUTH_LEAGUE',
  'JOINT_MEETING',
  'PROCESSING_RECORD',
  null,
];

/** The lines of the catalogue, by department. */
export function linesOf(types: readonly CatalogueType[], terms: FieldTerms): CatalogueLine[] {
  const lines = types.flatMap(({ type, term, fields }) =>
    fields.map(([name, owner, share, level, { mask = null, from = [], roles = null } = {}]) => ({
      coordinate: `${type}.${name}`,
      type,
      typeTerm: type === 'Query' ? '查询入口' : term,
      fieldTerm: terms[type]?.[name] ?? name,
      owner,
      share,
      level,
      mask,
      from,
      roles,
    })),
  );
  const rank = ({ type, owner }: CatalogueLine) => (type === 'Child' ? -1 : ORDER.indexOf(owner));
  return lines.toSorted((one, other) => rank(one) - rank(other));
}

/** The lines by coordinate, as decisions are made from them. */
export function catalogueOf(lines: readonly CatalogueLine[]): Catalogue {
  return new Map(lines.map((line) => [line.coordinate, line]));
}

/** What a person looks for in the catalogue; empty texts look for nothing. */
export interface CatalogueSearch {
  readonly text: string;
  readonly owner: string;
  readonly share: string;
  readonly level: string;
}

/** The lines that a search finds: every word of the text stands in the names or in the coordinate. */
export function foundIn(lines: readonly CatalogueLine[], { text, owner, share, level }: CatalogueSearch) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      (!owner || line.owner === owner) &&
      (!share || line.share === share) &&
      (!level || String(line.level) === level) &&
      words.every((word) => `${line.typeTerm} ${line.fieldTerm} ${line.coordinate}`.toLowerCase().includes(word)),
  );
}
