import { type GraphQLSchema, valueFromAST } from 'graphql';
import { inputCoordinates } from '../../schema/access/input-coordinates.ts';
import type { Bucket } from '../allowances.ts';
import type { Data } from '../department.ts';
import type { FieldShape, ObjectShape } from '../response-shape.ts';

/** Look-ups by what identifies a person (按身份查找): how many an operation makes, of each kind that is limited. */
export type LookUps = ReadonlyMap<Bucket, number>;

/**
 * The look-ups of a query: each root field for itself, so that twenty aliases are twenty. A field that is denied looks
 * nothing up; an act that states a national ID records it and is no look-up.
 */
export function lookUpsOf(root: ObjectShape, schema: GraphQLSchema, variables: Data): LookUps {
  const lookUps = new Map<Bucket, number>();
  const count = (bucket: Bucket) => lookUps.set(bucket, (lookUps.get(bucket) ?? 0) + 1);
  const fields = root.declared === schema.getQueryType() ? root.forTypename(root.declared.name)?.fields : [];
  for (const field of fields ?? []) {
    if (field.kind !== 'data' || field.isDenied) continue;
    if (statesNationalId(field, schema, variables)) count('NATIONAL_ID_LOOKUPS');
    if (field.coordinate.endsWith('.findChild')) count('FIND_CHILD_LOOKUPS');
  }
  return lookUps;
}

function statesNationalId({ nodes: [node] }: FieldShape, schema: GraphQLSchema, variables: Data): boolean {
  const field = node && schema.getQueryType()?.getFields()[node.name.value];
  return (field?.args ?? []).some(({ name, type }) => {
    const given = node?.arguments?.find((argument) => argument.name.value === name);
    const value = given && valueFromAST(given.value, type, variables);
    if (value === undefined || value === null) return false;
    return name === 'nationalId' || inputCoordinates(type, value).some((input) => input.endsWith('.nationalId'));
  });
}
