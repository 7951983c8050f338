import { accessDenied } from '../../schema/access/denial-error.ts';
import { termOf } from '../../schema/access/department-term.ts';
import type { Session, Viewer } from '../../schema/access/viewer.ts';
import { HUB_ERRORS } from '../../schema/errors.ts';
import type { Receipt } from '../../schema/processing-record/record.ts';
import type { SessionAccess } from '../access.ts';
import type { DepartmentParts } from '../department-parts.ts';
import type { Ledger } from '../ledger.ts';
import type { LedgerCommand, LedgerReply } from './door.ts';
import type { ImportStore } from './jobs/import-store.ts';
import { cancelImport, listImports, oneImport, takeFile, undoOfImport, writeImport } from './office-imports.ts';
import { ledgerInfo, templateFile } from './office-ledgers.ts';
import { importedChildren, importedRows, resultFile } from './office-results.ts';
import { decide, reviews } from './office-reviews.ts';
import { LedgerRefusal } from './refusal.ts';

/** What a command is carried out with: the department, its imports, and who asks. */
export interface Desk {
  name: string;
  parts: DepartmentParts;
  store: ImportStore;
  session: Session & { viewer: Viewer };
  access: SessionAccess;
  /** Puts an import in the queue. */
  run(id: number): void;
}

/** What comes of a command, and which children it tells of. */
export interface Carried {
  reply:
    | Omit<Extract<LedgerReply, { kind: 'JSON' }>, 'receipts'>
    | Omit<Extract<LedgerReply, { kind: 'FILE' }>, 'receipts'>;
  children: readonly string[];
  /** Of what was written down before, when nobody asked. */
  receipts?: readonly Receipt[];
}

/** A JSON answer. */
export const json = (value: unknown, children: readonly string[] = []): Carried => ({
  reply: { kind: 'JSON', json: value },
  children,
});

type Handler<Name extends LedgerCommand['command']> = (
  desk: Desk,
  command: Extract<LedgerCommand, { command: Name }>,
) => Promise<Carried>;

/** What each command does (台账窗口办理事项). */
export const COMMANDS: { [Name in LedgerCommand['command']]: Handler<Name> } = {
  LEDGERS: async (desk) => json((desk.parts.department.ledgers ?? []).map((ledger) => ledgerInfo(desk, ledger))),
  TEMPLATE: (desk, { ledger }) => templateFile(desk, ledgerNamed(desk, ledger)),
  UPLOAD: (desk, { ledger, fileName, file }) => takeFile(desk, forImport(desk, ledger), fileName, file),
  IMPORTS: (desk, { ledger, before }) => listImports(desk, ledger, before),
  IMPORT: (desk, { id }) => oneImport(desk, id),
  ROWS: (desk, command) => importedRows(desk, command),
  WRITE: (desk, { id }) => writeImport(desk, id),
  CANCEL: (desk, { id }) => cancelImport(desk, id),
  UNDO: (desk, { id }) => undoOfImport(desk, id),
  CHILDREN: (desk, command) => importedChildren(desk, command),
  RESULT: (desk, { id }) => resultFile(desk, id),
  REVIEWS: (desk, command) => reviews(desk, command),
  REVIEW: (desk, command) => decide(desk, command),
};

/** The ledger of that name. */
export function ledgerNamed({ parts }: Desk, name: string): Ledger {
  const ledger = parts.department.ledgers?.find((each) => each.name === name);
  if (!ledger) throw new LedgerRefusal(404, 'NOT_FOUND', '没有这种台账,请从台账列表中选择。');
  return ledger;
}

/** The ledger of that name, for somebody who may bring it in: whoever may use its act by hand. */
export function forImport(desk: Desk, name: string): Ledger {
  const ledger = ledgerNamed(desk, name);
  const coordinate = `Mutation.${ledger.act}`;
  const decision = desk.access.writing(coordinate);
  if (decision.kind !== 'DENY') return ledger;
  const classification = desk.access.classification(coordinate);
  const { message, extensions } = accessDenied(decision.code, coordinate, classification, termOf(desk.parts.schema));
  throw new LedgerRefusal(403, String(extensions.code), message || HUB_ERRORS.NOT_FOUND);
}
