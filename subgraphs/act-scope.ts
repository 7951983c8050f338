import { type EntityManager, type EntityMetadata, type EventArgs, raw } from '@mikro-orm/postgresql';
import { isWithin } from '../schema/division-code.ts';
import { badInput } from '../schema/errors.ts';
import type { FieldReadings } from './field-readings.ts';
import type { RowScope } from './read-scope.ts';
import type { ReadingContext } from './reader.ts';
import type { ReadingKeys, Sql } from './reading.ts';
import { Slot } from './slot.ts';
import { textOf } from './sql-text.ts';

const ROW = '$row';

/** What an act may touch (业务操作的管辖范围): rows outside the session's scope do not exist for it, and none are made there. */
export class ActScope {
  readonly #readings: FieldReadings;
  readonly #rows: RowScope;
  readonly #keys: ReadingKeys;

  constructor(readings: FieldReadings, rows: RowScope, keys: ReadingKeys) {
    this.#readings = readings;
    this.#rows = rows;
    this.#keys = keys;
  }

  /** Confines an entity manager of its own (fresh event manager) to what the session may see. */
  confine(em: EntityManager, context: ReadingContext): void {
    em.addFilter({
      name: 'jurisdiction',
      args: false,
      cond: (_args, type, _em, _options, entity) => this.#condition(String(entity), type === 'read', context) as never,
    });
    em.getEventManager().registerSubscriber({
      beforeCreate: ({ entity, meta }: EventArgs<object>) => this.#refuseOutside(entity, meta as never, context),
    });
  }

  #condition(entity: string, isRead: boolean, { access, session }: ReadingContext): object {
    const meta = this.#readings.metaByName(entity);
    if (!meta) return {};
    const source = { alias: ROW, meta, keys: new Set<string>() };
    const visible = this.#rows.visible(source, access, {});
    if (!visible) return {};
    const { text, values } = boundText(visible, (slot) => slot.read({}, this.#keys, session));
    // an UPDATE or DELETE has no alias: its rows go by the name of the table
    const named = (alias: string) => text.replaceAll(`"${ROW}"`, `"${isRead ? alias : meta.tableName}"`);
    return { [raw(named, values) as never]: [] };
  }

  /** A new child or place has to lie in the area of the person who records it. */
  #refuseOutside(entity: object, meta: EntityMetadata, { session }: ReadingContext): void {
    const { divisionCode } = entity as { divisionCode?: unknown };
    const { child } = this.#rows.tiesOf(meta);
    const decidesItself = child === null || child.length === 0;
    if (typeof divisionCode !== 'string' || !decidesItself || !session.viewer) return;
    if (!isWithin(divisionCode, session.viewer.division)) throw badInput(OUTSIDE);
  }
}

const OUTSIDE = {
  field: 'input.divisionCode',
  message: '该地址不在您的辖区内,请核对行政区划代码,或由所在地的部门登记。',
};

function boundText(condition: Sql, read: (slot: Slot) => unknown): { text: string; values: unknown[] } {
  const compiled = textOf(condition);
  return {
    text: compiled.sql.replace(/(?<!")\$\d+/g, '?'),
    values: compiled.parameters.map((each) => literal(each instanceof Slot ? read(each) : each)),
  };
}

/** A list (of codes or ids) as PostgreSQL writes it: MikroORM would spread it over several parameters. */
function literal(value: unknown): unknown {
  return Array.isArray(value) ? `{${value.map((each) => `"${each}"`).join()}}` : value;
}
