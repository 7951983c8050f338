import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { type EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { declarationOf } from '../../subgraphs/declaration.ts';
import type { Department } from '../../subgraphs/department.ts';
import type { Ledger } from '../../subgraphs/ledger.ts';
import { ormOptions } from '../../subgraphs/orm.ts';
import type { EntityClass } from '../../subgraphs/reading.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';

/** A department that has ledgers, with what its entities are like. */
export interface DeclaringDepartment {
  name: string;
  department: Department;
  ledgers: readonly Ledger[];
  metaOf(entity: EntityClass): EntityMetadata;
}

/** Every department with ledgers; their databases are not opened. */
export async function declaringDepartments(): Promise<DeclaringDepartment[]> {
  const all = await Promise.all(departmentNames().map(declaring));
  return all.filter(({ ledgers }) => ledgers.length > 0);
}

async function declaring(name: string): Promise<DeclaringDepartment> {
  const department = await declarationOf(name);
  const orm = await MikroORM.init(await ormOptions(name, 'postgresql://127.0.0.1:1/none'));
  const metaOf = (entity: EntityClass) => orm.getMetadata().get(entity as never) as unknown as EntityMetadata;
  return { name, department, ledgers: department.ledgers ?? [], metaOf };
}

/** The whole graph, as a client of the hub sees it. */
export function wholeGraph(): GraphQLSchema {
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  return Supergraph.build(sdl).apiSchema().toGraphQLJSSchema();
}
