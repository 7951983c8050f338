import { parseReceipts } from '../schema/processing-record/receipt.ts';
import { type DepartmentAnswer, DepartmentUnavailable, isObject } from './department.ts';

/**
 * The answer of a department of the hub (披露回执核验): data are taken only with the receipts that they were written down
 * under; what is no receipt makes the whole answer unusable.
 */
export function receiptedAnswer(department: string, { data, errors, extensions }: DepartmentAnswer): DepartmentAnswer {
  const receipts = parseReceipts(extensions);
  const isWrong = extensions?.receipts !== undefined && !receipts;
  if (isWrong || (!receipts && tellsSomething(data))) throw new DepartmentUnavailable(department, 'garbage');
  return { ...given({ data, errors }), ...(receipts ? { extensions: { receipts } } : {}) };
}

/** The answer of a subgraph that keeps no journal: what it says beside data and errors is not believed. */
export function foreignAnswer(_subgraph: string, { data, errors }: DepartmentAnswer): DepartmentAnswer {
  return given({ data, errors });
}

function given({ data, errors }: DepartmentAnswer): DepartmentAnswer {
  return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }) };
}

/** Anything but the names of the schema's own types. */
function tellsSomething(data: DepartmentAnswer['data']): boolean {
  return isObject(data) && Object.keys(data).some((key) => key !== '__typename');
}
