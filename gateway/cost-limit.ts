import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { RequestContext } from './apollo.ts';
import { type CostFunction, costFunction, type OperationCost } from './operation-cost.ts';
import { PublicError } from './public-error.ts';

/** How much one request may ask for: fields of all rows together, and rows of one page. */
export const COST_LIMITS = { fields: 100_000, page: 100 } as const;

const TOO_LARGE_PAGE = `每页最多 ${COST_LIMITS.page} 条(first),更多的数据请用 after 翻页。`;
const TOO_COSTLY = `查询数据量过大:预计超过 ${COST_LIMITS.fields} 个数据项,请减少每页条数(first)或嵌套的列表。`;

/** Refuses, before it is planned, a valid operation that asks for too many rows with the variables it comes with. */
export function costLimit(): ApolloServerPlugin<RequestContext> {
  const known = new WeakMap<OperationDefinitionNode, CostFunction>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (!operation) return;
        const cost = known.get(operation) ?? costFunction(schema, document, operation);
        known.set(operation, cost);
        const problem = costProblem(cost(request.variables ?? {}));
        if (problem) throw tooLarge(problem);
      },
    }),
  };
}

/** Why an operation of this cost is not run, in a sentence that says what to do; undefined when it may. */
export function costProblem({ fields, largestPage }: OperationCost): string | undefined {
  if (largestPage > COST_LIMITS.page) return TOO_LARGE_PAGE;
  return fields > COST_LIMITS.fields ? TOO_COSTLY : undefined;
}

function tooLarge(message: string): PublicError {
  return new PublicError(message, { extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } } });
}
