import type { Operation } from '../operation.ts';
import type { Criterion } from './detail/criterion.ts';
import type { Opening } from './detail/opening.ts';
import type { Shown, ShownOf, Words } from './shown.ts';

/** The departments that keep places. */
export type Keeper = 'CIVIL_AFFAIRS' | 'EDUCATION' | 'WOMENS_FEDERATION' | 'YOUTH_LEAGUE';

/** Under which heading a kind is offered; records are opened from a figure only. */
export type KindGroup = 'PLACES' | 'PEOPLE' | 'EVENTS' | 'RECORDS';

/** A page of a list. */
export interface Rows<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

/** The answer to the operation of a list, which names it `list`. */
export interface RowsAnswer<Row> {
  readonly list: Rows<Row> | null;
}

/** What the operation of a list takes. */
export interface RowsAsked<Filter> {
  readonly filter?: Filter | null;
  readonly after?: string | null;
}

/** A filter of a list: its options, of which `usual` holds until another is chosen. */
export interface Choice<Filter = object> {
  /** In the address. */
  readonly name: string;
  readonly label: Words;
  readonly usual?: string;
  readonly options: readonly { readonly value: string; readonly label: Words; readonly filter: Filter }[];
}

/** A table on the page of one place: its staff, its activities. */
export interface Listed {
  readonly path: string;
  readonly label: Words;
  readonly columns: readonly Shown[];
  /** What is said when there are none. */
  readonly none: Words;
}

type ItemsOf<Value> = NonNullable<Value> extends ReadonlyArray<infer Item> ? Item : never;
type ListedOf<Place> = {
  [Key in keyof Place & string]: Listed & { path: Key; columns: readonly ShownOf<ItemsOf<Place[Key]>>[] };
}[keyof Place & string];

/** The page of one place (详情). */
export interface Detail {
  readonly operation: Operation<{ place: object | null }, { id: string }>;
  readonly facts: readonly Shown[];
  /** How it compares with the standards, criterion by criterion (对照标准); their heading, where it is another. */
  readonly criteriaLabel?: Words;
  criteria?(place: object): readonly Criterion[];
  /** The times it is open (开放时间). */
  openings?(place: object): readonly Opening[];
  readonly lists?: readonly Listed[];
}

interface DetailOf<Place> {
  readonly operation: Operation<{ place: Place | null }, { id: string }>;
  readonly facts: readonly ShownOf<Place>[];
  readonly criteriaLabel?: Words;
  criteria?(place: NoInfer<Place>): readonly Criterion[];
  openings?(place: NoInfer<Place>): readonly Opening[];
  readonly lists?: readonly ListedOf<Place>[];
}

interface KindWords {
  /** In the address; what the department's section calls the list. */
  readonly name: string;
  /** Where two departments have lists of one name: what the section calls this one. */
  readonly listName?: string;
  readonly department: Keeper;
  readonly group: KindGroup;
  /** Whether its rows are about children, so that it needs a purpose. */
  readonly isAboutChildren?: boolean;
  readonly title: Words;
  /** What one of them is counted by (量词). */
  readonly counted: string;
  /** The figure that counts them, division by division. */
  readonly figure?: string;
  /** The standard of villages that says where there is none (村级标准), and what villages without are called. */
  readonly lacks?: { readonly standard: string; readonly title: Words };
  /** Which field of the filter searches by name. */
  readonly search?: 'nameContains' | 'titleContains';
}

/** A kind of places, of people who serve, of what is held (场所的一类): all that the pages need to know of it. */
export interface Kind extends KindWords {
  readonly rows: Operation<RowsAnswer<object>, RowsAsked<object>>;
  readonly columns: readonly Shown[];
  readonly choices: readonly Choice[];
  readonly detail?: Detail;
}

interface KindOf<Row, Filter, Place> extends KindWords {
  readonly rows: Operation<RowsAnswer<Row>, RowsAsked<Filter>>;
  readonly columns: readonly ShownOf<Row>[];
  readonly choices?: readonly Choice<NoInfer<Filter>>[];
  readonly detail?: DetailOf<Place>;
}

/** Which time (时间): that of the figure that counts them, so that the list is what its number says; or all. */
export function countedPeriod(label: Words, code: string): Choice<{ figure: { code: string } }> {
  const counted = { value: 'counted', label, filter: { figure: { code } } };
  return { name: 'period', label: ['时间', 'When'], usual: counted.value, options: [counted] };
}

/** Declares a kind, its paths checked against its operations. */
export function kindOf<Row, Filter, Place>(declared: KindOf<Row, Filter, Place>): Kind {
  return { choices: [], ...declared } as unknown as Kind;
}
