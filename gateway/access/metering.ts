import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Data } from '../department.ts';
import type { PreparedOperation } from '../plan-cache.ts';
import type { LoadedSupergraph } from '../supergraph.ts';
import type { ToldChildren } from './disclosed-children.ts';
import { lookUpsOf } from './look-ups.ts';
import type { Meter } from './meter.ts';

/** What operations on a graph use up of their senders' allowances (用量计算), and whether they may. */
export class Metering {
  readonly #schema: GraphQLSchema;

  constructor({ apiSchema }: Pick<LoadedSupergraph, 'apiSchema'>) {
    this.#schema = apiSchema;
  }

  /** Taken before anything is fetched: look-ups are limited whether or not they find anybody. */
  async mayLookUp(meter: Meter | undefined, { shape }: PreparedOperation, variables: Data): Promise<boolean> {
    if (!meter) return true;
    for (const [bucket, amount] of lookUpsOf(shape, this.#schema, variables))
      if (!(await meter.take(bucket, amount))) return false;
    return true;
  }

  /** Taken before the answer leaves: as many children as it tells of. */
  async mayDisclose(
    meter: Meter | undefined,
    { operation }: PreparedOperation,
    { ids, unnamed }: ToldChildren,
  ): Promise<boolean> {
    const children = ids.size + unnamed;
    return children === 0 || meter === undefined
      ? true
      : meter.take('CHILDREN_DISCLOSED', children, operation.operation === OperationTypeNode.MUTATION);
  }
}
