import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

type Catalogue = GraphQLSchema | null | undefined;

/** The Chinese name that the hub's own data catalogue gives a department, so that no list of departments is kept here. */
export function departmentTerm(catalogue: Catalogue, department: string): string {
  const type = catalogue?.getType('Department');
  const value = isEnumType(type) ? type.getValue(department.replaceAll('-', '_').toUpperCase()) : undefined;
  return /\p{Script=Han}+/u.exec(value?.description ?? '')?.[0] ?? department;
}

/** The Chinese name of `Type.field`; undefined when the catalogue does not show it to this person. */
export function fieldTerm(catalogue: Catalogue, coordinate: string): string | undefined {
  const [typeName = '', fieldName = ''] = coordinate.split(/[.(:)]+/);
  const type = catalogue?.getType(typeName);
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  const description = hasFields ? type.getFields()[fieldName]?.description : undefined;
  return /^[^:：;；,，。(（\s]+/.exec(description ?? '')?.[0];
}
