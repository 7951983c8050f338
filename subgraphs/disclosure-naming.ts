import { isChildId } from '../schema/child-id.ts';
import type { Told } from './disclosure-together.ts';

/**
 * A field in which rows about no child name children by their ids (以编号提到的儿童): the processing record does. Whoever reads
 * them learns of these children, so they are told of.
 */
export interface NamingField {
  column: string;
  /** The member of the values in the column that holds the ids; null: the column itself does. */
  member: string | null;
  told: Told;
}

/** A naming field of a type, at its own coordinate. */
export function namingField(column: string, member: string | null, coordinate: string): NamingField {
  const [type] = coordinate.split('.') as [string];
  return { column, member, told: { type, fields: new Map([[coordinate, false]]) } };
}

/** The children that a row names in a field. */
export function childrenNamedOn(row: Readonly<Record<string, unknown>>, { column, member }: NamingField): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown, isHere: boolean): void => {
    if (typeof value === 'string') {
      if (isHere && isChildId(value)) found.add(value);
    } else if (Array.isArray(value)) for (const each of value) visit(each, isHere);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) visit(each, name === member);
  };
  visit(row[column], member === null);
  return found;
}
