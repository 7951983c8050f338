import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { Data } from './department.ts';

/** Whether data with this `__typename` meets a type condition. */
export function isOfType(schema: GraphQLSchema, object: Data, condition: string, whenUnknown: boolean): boolean {
  const typename = object.__typename;
  if (typeof typename !== 'string') return whenUnknown;
  if (typename === condition) return true;
  const type = schema.getType(typename);
  const wide = schema.getType(condition);
  return isAbstractType(wide) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wide, type);
}
