import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Whether a department's value is one that a client may get for a scalar or enum. */
export type LeafCheck = (value: unknown) => boolean;

const MAX_INT = 2 ** 31 - 1;

const BUILT_IN: Readonly<Record<string, LeafCheck>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INT + ((value as number) < 0 ? 1 : 0),
  Float: (value) => Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};

/** The check of a leaf type; a custom scalar is its department's own business. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  return (Object.hasOwn(BUILT_IN, type.name) && BUILT_IN[type.name]) || (() => true);
}
