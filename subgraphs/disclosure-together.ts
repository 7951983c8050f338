import type { DisclosedGroup, FieldsByType } from '../schema/processing-record/disclosure.ts';

/** What one kind of row tells (一行披露的数据项): the same object for all rows that tell alike. */
export interface Told {
  type: string;
  /** Coordinate → whether it is told masked. */
  fields: ReadonlyMap<string, boolean>;
}

/** Fields that were told, and those of them that were told masked only. */
export type ToldFields = Pick<DisclosedGroup, 'fields' | 'masked'>;

const MOST_KEPT = 20_000;
let kept = 0;

/**
 * All that was told of one child: children of whom the same was told share one, and so do requests, as long as their
 * statements are kept; thus it is put in order once.
 */
export class ToldTogether {
  static #nothing = new ToldTogether(new Set());
  readonly members: ReadonlySet<Told>;
  readonly #with = new WeakMap<Told, ToldTogether>();
  #said: (ToldFields & { text: string }) | null = null;

  private constructor(members: ReadonlySet<Told>) {
    this.members = members;
  }

  /** Where every request begins; after very many combinations all are forgotten. */
  static nothing(): ToldTogether {
    if (kept > MOST_KEPT) {
      ToldTogether.#nothing = new ToldTogether(new Set());
      kept = 0;
    }
    return ToldTogether.#nothing;
  }

  with(told: Told): ToldTogether {
    if (this.members.has(told)) return this;
    let more = this.#with.get(told);
    if (!more) {
      more = new ToldTogether(new Set([...this.members, told]));
      this.#with.set(told, more);
      kept += 1;
    }
    return more;
  }

  /** The fields by type, and a text that is the same for the same fields; one told plainly on any row was told plainly. */
  get said(): ToldFields & { text: string } {
    this.#said ??= saidBy(this.members);
    return this.#said;
  }
}

function saidBy(members: Iterable<Told>): ToldFields & { text: string } {
  const all = new Map<string, boolean>();
  for (const { type, fields } of members) {
    all.set(type, false);
    for (const [coordinate, isMasked] of fields) all.set(coordinate, isMasked && all.get(coordinate) !== false);
  }
  const sorted = [...all].sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...byType(sorted), text: JSON.stringify(sorted) };
}

/** Coordinates as types and their fields; a type alone stands for a row of which nothing but its being there was told. */
function byType(coordinates: readonly (readonly [string, boolean])[]): ToldFields {
  const fields: Record<string, string[]> = {};
  const masked: Record<string, string[]> = {};
  for (const [coordinate, isMasked] of coordinates) {
    const [type, field] = coordinate.split('.') as [string, string | undefined];
    fields[type] ??= [];
    if (!field) continue;
    fields[type].push(field);
    if (isMasked) masked[type] = [...(masked[type] ?? []), field];
  }
  return { fields, masked } satisfies { fields: FieldsByType; masked: FieldsByType };
}
