import { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLEnumType, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ormOptions } from '../../subgraphs/orm.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startDepartment('womens-federation');
});
afterAll(() => department.stop());

test('every type, field, argument and value says in Chinese what it is', () => {
  const silent: string[] = [];
  const check = (coordinate: string, { description }: { description?: string | null | undefined }) => {
    if (!/[\u4e00-\u9fff]/.test(description ?? '')) silent.push(coordinate);
  };
  for (const type of Object.values(department.subgraph.schema.getTypeMap())) {
    if (
      isIntrospectionType(type) ||
      /^(_|link__)/.test(type.name) ||
      !(isObjectType(type) || isInputObjectType(type) || isEnumType(type))
    )
      continue;
    const isRoot = ['Query', 'Mutation'].includes(type.name);
    if (!isRoot) check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isEnumType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      check(`${type.name}.${field.name}`, field);
      for (const argument of 'args' in field ? field.args : [])
        check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(silent).toEqual([]);
});

test('an enum of the graph has the values that the database accepts', async () => {
  const orm = await MikroORM.init(await ormOptions('womens-federation', department.database.migration, 1));
  const { schema } = department.subgraph;
  const different: string[] = [];
  for (const meta of orm.getMetadata()) {
    const type = schema.getType(meta.className);
    if (!isObjectType(type)) continue;
    for (const property of meta.props.filter((each) => each.enum)) {
      let named: unknown = type.getFields()[property.name]?.type;
      while ((named as { ofType?: unknown }).ofType) named = (named as { ofType: unknown }).ofType;
      if (!(named instanceof GraphQLEnumType)) throw new Error(`${type.name}.${property.name} is no enum`);
      // the processing record is a department of the graph that handles nothing: acts refuse it
      const values = named
        .getValues()
        .map((value) => value.name)
        .filter((name) => name !== 'PROCESSING_RECORD');
      if (values.sort().join() !== [...(property.items ?? [])].sort().join())
        different.push(`${type.name}.${property.name}`);
    }
  }
  await orm.close(true);
  expect(different).toEqual([]);
});

test('every mutation of the graph is an act', async () => {
  const { acts } = await import('../../subgraphs/womens-federation/acts/index.ts');
  const mutations = department.subgraph.schema.getMutationType()?.getFields() ?? {};
  expect(Object.keys(mutations).sort()).toEqual(Object.keys(acts).sort());
});
