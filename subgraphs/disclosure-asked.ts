import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { childIdOf, isChildId } from '../schema/child-id.ts';
import { findNationalId } from '../schema/national-id.ts';
import { TRACE, tracedChild } from './child-trace.ts';
import { CHILD } from './read-scope.ts';
import type { ReadingKeys } from './reading.ts';

/** A place in arguments where a child is named (点名): by id or by number; the value is there, or will be in a variable. */
export interface NamedInArguments {
  by: 'ID' | 'NUMBER';
  value: unknown;
}

/** The places in the arguments of a field where children are named, however deep: every ID, and every national ID number. */
export function childrenNamedIn(
  declared: readonly { name: string; type: GraphQLInputType }[],
  given: Readonly<Record<string, unknown>>,
): NamedInArguments[] {
  return declared.flatMap(({ name, type }) => namedAt(name, type, given[name]));
}

function namedAt(name: string, type: GraphQLInputType, value: unknown): NamedInArguments[] {
  if (value === null || value === undefined) return [];
  const named = getNamedType(type);
  if (Array.isArray(value)) return value.flatMap((each) => namedAt(name, named, each));
  if (isInputObjectType(named)) return childrenNamedIn(Object.values(named.getFields()), value as never);
  if (named.name === 'ID') return [{ by: 'ID', value }];
  return name === 'nationalId' ? [{ by: 'NUMBER', value }] : [];
}

/** The ids of the children that a value given there names: of a number, the id under the department's linkage key. */
export function idsNamed(by: NamedInArguments['by'], value: unknown, keys: Pick<ReadingKeys, 'linkageKey'>): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => idsNamed(by, each, keys));
  if (typeof value !== 'string') return [];
  if (by === 'ID') return isChildId(value) ? [value] : [];
  const number = findNationalId(value);
  return number ? [childIdOf(keys.linkageKey, number)] : [];
}

/** The child that is looked up when an object of a type is asked for by its key. */
export function childrenOfKey(type: string, key: string): string[] {
  if (type === CHILD) return isChildId(key) ? [key] : [];
  const child = type === TRACE ? tracedChild(key) : null;
  return child === null ? [] : [child];
}
