import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rowOf, type Source, tableOf } from './read-row.ts';
import type { Row, Sql } from './reading.ts';

/** How the rows of a table lead to the child they are about, and to the place they belong to: the hops to its row. */
export interface Ties {
  child: readonly EntityProperty[] | null;
  place: readonly EntityProperty[] | null;
  /** To a paper that names the child by its id alone. */
  paper: readonly EntityProperty[] | null;
}

/** The ties of every table, worked out from the relations once (行与儿童、区划的关联). */
export class Subjects {
  readonly #register: EntityMetadata | null;
  readonly #ties = new Map<EntityMetadata, Ties>();
  readonly #alias: () => string;

  constructor(register: EntityMetadata | null, alias: () => string) {
    this.#register = register;
    this.#alias = alias;
  }

  tiesOf(meta: EntityMetadata): Ties {
    let ties = this.#ties.get(meta);
    if (!ties) {
      ties = {
        child: shortestWay(meta, (at) => at.class === this.#register?.class),
        paper: shortestWay(meta, (at) => 'childId' in at.properties),
        place: shortestWay(meta, (at) => 'divisionCode' in at.properties),
      };
      this.#ties.set(meta, ties);
    }
    return ties;
  }

  /** A condition on, or a value of, the row that the hops lead to; null when a hop leads nowhere. */
  along(source: Source, hops: readonly EntityProperty[], what: (row: Row) => Sql, as: 'CONDITION' | 'VALUE'): Sql {
    const [first, ...rest] = hops;
    if (!first) return what(rowOf(source));
    const target: Source = { alias: this.#alias(), meta: first.targetMeta as EntityMetadata, keys: new Set() };
    const own = target.meta?.primaryKeys[0] as string;
    const inner = this.along(target, rest, what, as);
    const from = sql`from ${tableOf(target)} where ${rowOf(target)(own)} = ${rowOf(source)(first.name)}`;
    return as === 'CONDITION' ? sql`exists (select ${from} and ${inner})` : sql`(select ${inner} ${from})`;
  }

  /** The key of the row that the hops lead to: the last relation holds it, so that row itself is not read. */
  idAlong(source: Source, hops: readonly EntityProperty[]): Sql {
    const last = hops.at(-1);
    if (!last) return rowOf(source)(source.meta?.primaryKeys[0] as string);
    return this.along(source, hops.slice(0, -1), (row) => row(last.name), 'VALUE');
  }
}

/** The fewest hops over relations to one row each, from a table to one that fits. */
function shortestWay(start: EntityMetadata, fits: (meta: EntityMetadata) => boolean): readonly EntityProperty[] | null {
  const seen = new Set([start]);
  let ways: { at: EntityMetadata; hops: EntityProperty[] }[] = [{ at: start, hops: [] }];
  while (ways.length > 0) {
    const arrived = ways.find(({ at }) => fits(at));
    if (arrived) return arrived.hops;
    ways = ways.flatMap(({ at, hops }) =>
      (Object.values(at.properties) as EntityProperty[])
        .filter((property) => property.kind === 'm:1' || (property.kind === '1:1' && property.owner))
        .filter(({ targetMeta }) => targetMeta && !seen.has(targetMeta) && seen.add(targetMeta))
        .map((property) => ({ at: property.targetMeta as EntityMetadata, hops: [...hops, property] })),
    );
  }
  return null;
}
