import type { ChildColumns, Ledger } from '../../ledger.ts';
import { matchPersons, type PersonGiven, type PersonMatch } from '../matching/match-persons.ts';
import type { LedgerWork } from '../work.ts';
import { childNotKnown, numberOfAnother, review } from './child-sentences.ts';
import { type KnownChild, knownChildren, sealedFor } from './known-children.ts';
import { nameAgrees } from './name-agrees.ts';
import { type NamedByRow, namedByRows } from './named-by-row.ts';
import { isOpen, type RowDraft, said } from './row-draft.ts';

/** A row whose child is not plain: a steward's decision or the likeness of words has to say. */
interface InDoubt extends NamedByRow {
  /** The known child that the row seems to mean. */
  known: KnownChild | null;
}

/** Finds the child that each row is about (识别儿童); what is not certain waits for a data steward. */
export async function findChildren(
  work: LedgerWork,
  ledger: Ledger,
  drafts: readonly RowDraft[],
  mode: 'CHECK' | 'WRITE',
): Promise<void> {
  const columns = ledger.child;
  if (!columns) return;
  const named = (await namedByRows(work, columns, drafts.filter(isOpen))).filter(({ draft }) => isOpen(draft));
  const ids = named.flatMap(({ id, derivedId }) => id ?? derivedId ?? []);
  const known = await knownChildren(work, ids);
  const sealed = sealedFor(work);
  const inDoubt: InDoubt[] = [];
  const firstNames = new Map<string, string>();
  for (const each of named) {
    const id = each.id ?? each.derivedId ?? '';
    const child = known.get(id) ?? null;
    if (sealed.has(id) || (child && !child.isVisible)) notInSight(each, child, columns, inDoubt);
    else if (child) settle(each, child, inDoubt);
    else if (each.id === null) inDoubt.push({ ...each, known: null });
    else unknown(each, each.id, columns, firstNames);
  }
  await decide(work, ledger, columns, inDoubt, sealed, mode);
}

/** Known, but not to the importer: as if unknown, or as any other row that has to be reviewed. */
function notInSight(each: NamedByRow, known: KnownChild | null, columns: ChildColumns, inDoubt: InDoubt[]): void {
  if (!columns.mayRegister) childNotKnown(each.draft);
  else if (known) inDoubt.push({ ...each, known });
  else review(each.draft);
}

function settle(each: NamedByRow, known: KnownChild, inDoubt: InDoubt[]): void {
  if (each.name === null || known.name === '' || nameAgrees(each.name, known.name)) each.draft.childId = known.id;
  else inDoubt.push({ ...each, known });
}

/** A child whom the department meets for the first time; two names under one number are not two new children. */
function unknown(
  { draft, name }: NamedByRow,
  id: string,
  columns: ChildColumns,
  firstNames: Map<string, string>,
): void {
  if (!columns.mayRegister) {
    childNotKnown(draft);
    return;
  }
  const first = firstNames.get(id);
  if (name && first && !nameAgrees(name, first)) review(draft);
  else {
    draft.childId = id;
    draft.isNewChild = true;
  }
  if (name && !first) firstNames.set(id, name);
}

async function decide(
  work: LedgerWork,
  ledger: Ledger,
  columns: ChildColumns,
  inDoubt: readonly InDoubt[],
  sealed: ReadonlySet<string>,
  mode: 'CHECK' | 'WRITE',
): Promise<void> {
  if (inDoubt.length === 0) return;
  const persons = inDoubt.map((each) => personOf(each, columns, ledger, work));
  const matches = await matchPersons(work, ledger, persons, mode);
  for (const each of inDoubt) follow(each, matches.get(each.draft.ordinal), columns, sealed);
}

function follow(
  { draft, known, number, derivedId }: InDoubt,
  match: PersonMatch | undefined,
  columns: ChildColumns,
  sealed: ReadonlySet<string>,
): void {
  if (match?.kind === 'CHILD') {
    if (sealed.has(match.childId)) asUnseen(draft, columns);
    else confirmed(draft, match.childId, number, columns);
  } else if (match?.kind !== 'NEW') review(draft);
  else if (known?.isVisible && number) numberOfAnother(draft, columns.nationalId);
  else if (known) review(draft);
  else if (columns.mayRegister) draft.childId = derivedId;
  else childNotKnown(draft);
}

function asUnseen(draft: RowDraft, { mayRegister }: ChildColumns): void {
  if (mayRegister) review(draft);
  else childNotKnown(draft);
}

/** What a steward confirmed is the person: a number that leads to another id is not entered. */
function confirmed(draft: RowDraft, childId: string, number: string | null, { nationalId }: ChildColumns): void {
  draft.childId = childId;
  if (number) delete draft.values[nationalId];
}

function personOf(
  { draft, name, known, numberAsWritten, derivedId }: InDoubt,
  columns: ChildColumns,
  ledger: Ledger,
  work: LedgerWork,
): PersonGiven {
  return {
    ordinal: draft.ordinal,
    sheet: draft.table.sheet,
    row: draft.table.row,
    divisionCode: said(draft, columns.divisionCode) ?? said(draft, ledger.place) ?? work.viewer.division,
    name: name ?? '',
    birthDate: said(draft, columns.birthDate),
    sex: said(draft, columns.sex),
    numberAsWritten,
    namedChildId: known?.id ?? null,
    guardianName: said(draft, columns.guardianName),
    guardianPhone: said(draft, columns.guardianPhone),
    idIfNew: columns.mayRegister ? derivedId : null,
  };
}
