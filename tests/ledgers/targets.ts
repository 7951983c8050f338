import type { EntityProperty } from '@mikro-orm/postgresql';
import type { Fill, Target } from '../../subgraphs/ledger.ts';

/** The columns that a target is made from. */
export function columnsOfTarget({ fill, atFirst, when, together, parts }: Target): string[] {
  const filled = [fill, atFirst ?? {}].flatMap((each) => Object.values(each)).flatMap(columnsOfFill);
  const others = [...(together ?? []), ...(parts ?? [])].flatMap(({ columns }) => columns);
  return [...filled, ...(when ?? []), ...others];
}

function columnsOfFill(fill: Fill): readonly string[] {
  if (typeof fill === 'string') return [fill];
  if (fill.kind === 'REFERENCE') return [fill.column];
  return fill.kind === 'FROM' ? fill.columns : [];
}

/** The properties that a target gives a new record. */
export function madeBy({ fill, atFirst, belongsTo, together }: Target): string[] {
  const named = [fill, atFirst ?? {}, belongsTo ?? {}].flatMap((each) => Object.keys(each));
  return [...named, ...(together ?? []).flatMap(({ properties }) => properties)];
}

const PROVENANCE = new Set(['source', 'recordedBy', 'recordedOn', 'updatedAt', 'version']);

/** Whether a new record needs that property from the ledger. */
export function isNeeded(property: EntityProperty): boolean {
  const { name, nullable, autoincrement, version, kind } = property;
  const hasDefault = property.default !== undefined || property.defaultRaw !== undefined || property.onCreate;
  const isColumn = kind === 'scalar' || kind === 'm:1';
  return isColumn && !nullable && !autoincrement && !version && !hasDefault && !PROVENANCE.has(name);
}
