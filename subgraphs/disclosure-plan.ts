import type { Verdict } from '../schema/access/verdict.ts';
import { RowKinds, type Telling, type TellingOnRows } from './disclosure-kinds.ts';
import { type NamingField, namingField } from './disclosure-naming.ts';
import type { Told } from './disclosure-together.ts';

/** The hidden columns of a row: the child it is about, and how it tells the fields that differ by row. No field is named so. */
export const CHILD_COLUMN = '$child';
export const KINDS_COLUMN = '$kinds';

/** Whose rows a selection has: those of the child that the row above is about, each its own child's, nobody's. */
export type About = 'SAME' | 'OWN' | 'NOBODY';

/** Rows below a field: of one object or a list in a column, or of a connection's pages (one column for each path to a node). */
export type Link = { telling: TellingOnRows } & (
  | { kind: 'ROWS'; node: DisclosureNode }
  | { kind: 'PAGE'; nodes: ReadonlyMap<string, DisclosureNode> }
);

/** Fields of a value (a share, an office) that is no row: told with it, where it is there. */
interface Value {
  column: string;
  telling: TellingOnRows;
  coordinates: readonly string[];
}

/**
 * What a row of one selection tells, and of whom (披露计划): made when the statement is compiled, in the shape of its answer.
 * A selection compiled twice, for two ways in which its field may be decided, is one node.
 */
export class DisclosureNode {
  readonly type: string;
  readonly about: About;
  readonly kinds: RowKinds;
  readonly hasOwnKinds: boolean;
  /** For an object made of the key that was asked for: the columns by which it tells something all the same. */
  readonly evidence: Set<string> | null;
  readonly links = new Map<string, Link>();
  /** Where rows that are about no child name children. */
  readonly naming: NamingField[] = [];
  readonly #fields = new Map<string, TellingOnRows>();
  readonly #values: Value[] = [];
  readonly #told = new Map<string, Told>();
  #key: string | null = null;

  private constructor(type: string, about: About, kinds: RowKinds | null, isEcho: boolean) {
    this.type = type;
    this.about = about;
    this.hasOwnKinds = kinds === null;
    this.kinds = kinds ?? new RowKinds();
    this.evidence = isEcho ? new Set() : null;
  }

  /** The top of an answer: the query, or the objects that were asked for by key. */
  static top(type: string, about: About): DisclosureNode {
    return new DisclosureNode(type, about, null, false);
  }

  /** The top of an answer that repeats the keys it was asked by: it tells something only by what stands beside the key. */
  static echo(type: string, about: About): DisclosureNode {
    return new DisclosureNode(type, about, null, true);
  }

  /** A field of the rows, and how each row tells it; the key of what was asked by key tells nothing. */
  field(name: string, column: string, verdict: Verdict, hasMaskedForm: boolean, isKey: boolean): TellingOnRows {
    const telling = this.kinds.tellingOf(verdict, hasMaskedForm);
    if (isKey) this.#key = `${this.type}.${name}`;
    else this.evidence?.add(column);
    this.#fields.set(`${this.type}.${name}`, telling);
    return telling;
  }

  /** A field that holds ids, in a column or in a member of the values there: of children, where the rows are about none. */
  ids(column: string, member: string | null, coordinate: string): void {
    const isKnown = this.naming.some((known) => known.column === column && known.member === member);
    if (this.about === 'NOBODY' && !isKnown) this.naming.push(namingField(column, member, coordinate));
  }

  /** The fields selected of a value. */
  value(column: string, telling: TellingOnRows, coordinates: readonly string[]): void {
    if (!this.#values.some((value) => value.column === column)) this.#values.push({ column, telling, coordinates });
  }

  /** The rows of an object or a list in a column; `isEcho`: their key tells nothing by itself. */
  rows(column: string, telling: TellingOnRows, type: string, about: About, isEcho = false): DisclosureNode {
    const known = this.links.get(column);
    if (known?.kind === 'ROWS') return known.node;
    const node = isEcho ? DisclosureNode.echo(type, about) : this.#below(type, about);
    this.links.set(column, { kind: 'ROWS', telling, node });
    return node;
  }

  /** The rows of a connection, by the path on which a page shows them. */
  page(column: string, telling: TellingOnRows, type: string, about: About, paths: readonly string[]) {
    const known = this.links.get(column);
    if (known?.kind === 'PAGE') return known.nodes;
    const nodes = new Map(paths.map((path) => [path, this.#below(type, about)]));
    this.links.set(column, { kind: 'PAGE', telling, nodes });
    return nodes;
  }

  /** What a row with these letters tells; `isKeyMasked`: it is a reference whose key is shown masked. */
  told(row: Readonly<Record<string, unknown>>, letters: string, isKeyMasked: boolean): Told {
    const present =
      this.#values.length === 0 ? '' : this.#values.map(({ column }) => (isThere(row[column]) ? '+' : '-')).join('');
    const key = present || isKeyMasked ? `${letters} ${present} ${isKeyMasked}` : letters;
    const known = this.#told.get(key);
    if (known) return known;
    const told = { type: this.type, fields: this.#fieldsTold(present, letters, isKeyMasked) };
    this.#told.set(key, told);
    return told;
  }

  #fieldsTold(present: string, letters: string, isKeyMasked: boolean): Map<string, boolean> {
    const values = this.#values.filter((_, at) => present[at] === '+');
    const all = [
      ...this.#fields,
      ...values.flatMap(({ coordinates, telling }) => coordinates.map((each) => [each, telling] as const)),
    ];
    const how = all.map(([coordinate, telling]) => [coordinate, letterOn(telling, letters)] as const);
    const told = how.filter(([, letter]) => letter !== 'D');
    return new Map(told.map(([name, letter]) => [name, letter === 'M' || (isKeyMasked && name === this.#key)]));
  }

  #below(type: string, about: About): DisclosureNode {
    return new DisclosureNode(type, about, about === 'SAME' ? this.kinds : null, false);
  }
}

/** How a row with these letters tells a field. */
export function letterOn(telling: TellingOnRows, letters: string): Telling {
  return typeof telling === 'number' ? (letters[telling] as Telling) : telling;
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
