import type { LedgerCommand } from '../../subgraphs/ledger/door.ts';

/** One route of the ledgers: how it is called, and what it asks of a department. */
export interface LedgerRoute {
  method: 'GET' | 'POST';
  /** Also its name in the processing record. */
  path: string;
  command: Exclude<LedgerCommand['command'], 'LEDGERS' | 'UPLOAD' | 'CHILDREN'>;
  /** 202: what was asked for goes on after the answer. */
  status: 200 | 202;
  /** What a file is called for whoever reads no Chinese name. */
  shortName?: string;
}

const DEPARTMENT = '/ledgers/:department';
const IMPORT = `${DEPARTMENT}/imports/:id`;

/** GET /ledgers: the ledgers of all departments. */
export const LEDGERS_PATH = '/ledgers';
/** POST: takes a file. */
export const UPLOAD_PATH = `${DEPARTMENT}/:ledger/imports`;

/** All other routes of the ledgers (台账接口). */
export const LEDGER_ROUTES: readonly LedgerRoute[] = [
  {
    method: 'GET',
    path: `${DEPARTMENT}/:ledger/template.xlsx`,
    command: 'TEMPLATE',
    status: 200,
    shortName: 'template.xlsx',
  },
  { method: 'GET', path: `${DEPARTMENT}/imports`, command: 'IMPORTS', status: 200 },
  { method: 'GET', path: IMPORT, command: 'IMPORT', status: 200 },
  { method: 'GET', path: `${IMPORT}/rows`, command: 'ROWS', status: 200 },
  { method: 'GET', path: `${IMPORT}/result.xlsx`, command: 'RESULT', status: 200, shortName: 'result.xlsx' },
  { method: 'POST', path: `${IMPORT}/write`, command: 'WRITE', status: 202 },
  { method: 'POST', path: `${IMPORT}/cancel`, command: 'CANCEL', status: 202 },
  { method: 'POST', path: `${IMPORT}/undo`, command: 'UNDO', status: 202 },
  { method: 'GET', path: `${DEPARTMENT}/reviews`, command: 'REVIEWS', status: 200 },
  { method: 'POST', path: `${DEPARTMENT}/reviews/:id`, command: 'REVIEW', status: 200 },
];
