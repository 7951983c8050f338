import { type GraphQLSchema, isEnumType } from 'graphql';
import type { DepartmentTerm } from './denial-error.ts';

/** What departments are called (部门名称): the descriptions of `enum Department`. */
export function termOf(schema: GraphQLSchema): DepartmentTerm {
  const departments = schema.getType('Department');
  return (code) => (isEnumType(departments) && departments.getValue(code)?.description) || code;
}
