import type { DenialCode } from '../schema/access/denials.ts';
import type { DisclosedGroup, Disclosure } from '../schema/processing-record/disclosure.ts';
import { type Told, type ToldFields, ToldTogether } from './disclosure-together.ts';

/** Gathers what one request was told (披露), row by row; never a value. */
export class DisclosureTrace {
  readonly #asked = new Set<string>();
  readonly #nothing = ToldTogether.nothing();
  readonly #told = new Map<string | null, ToldTogether>();
  readonly #rows = new Map<string, number>();
  readonly #denied = new Map<string, DenialCode>();

  /** A child was looked up by this id, found or not. */
  ask(child: string): void {
    this.#asked.add(child);
  }

  /** A coordinate was asked for and is denied on every row. */
  deny(coordinate: string, code: DenialCode): void {
    this.#denied.set(coordinate, code);
  }

  /** A row told something of a child, or (null) of no child. */
  tell(child: string | null, told: Told): void {
    this.#keep(child, told);
    if (told.type !== 'Query') this.#rows.set(told.type, (this.#rows.get(told.type) ?? 0) + 1);
  }

  /** A row that is about no child named one. */
  name(child: string, told: Told): void {
    this.#keep(child, told);
  }

  /** What was told so far, in the one form that alike disclosures have. */
  toDisclosure(): Disclosure {
    return {
      asked: [...this.#asked].sort(),
      groups: groupsOf(this.#told),
      rows: Object.fromEntries(inOrder(this.#rows)),
      denied: Object.fromEntries(inOrder(this.#denied)),
    };
  }

  #keep(child: string | null, told: Told): void {
    const before = this.#told.get(child) ?? this.#nothing;
    const now = before.with(told);
    if (now !== before) this.#told.set(child, now);
  }
}

/** Children of whom the same was told are one group. */
function groupsOf(told: ReadonlyMap<string | null, ToldTogether>): DisclosedGroup[] {
  const together = new Map<ToldTogether, string[]>();
  for (const [child, all] of told) {
    if (child === null) continue;
    const children = together.get(all);
    if (children) children.push(child);
    else together.set(all, [child]);
  }
  const alike = new Map<string, { children: string[]; said: ToldFields }>();
  for (const [{ said }, children] of together) {
    const group = alike.get(said.text);
    if (group) group.children.push(...children);
    else alike.set(said.text, { children, said });
  }
  const groups = [...alike.values()].map(({ children, said }) => groupOf(children.sort(), said));
  groups.sort((one, other) => ((one.children[0] as string) < (other.children[0] as string) ? -1 : 1));
  const nobody = told.get(null);
  return nobody ? [groupOf([], nobody.said), ...groups] : groups;
}

function groupOf(children: readonly string[], { fields, masked }: ToldFields): DisclosedGroup {
  return { children, fields, masked };
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}
