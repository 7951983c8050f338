import { type ChildId, childIdOf } from '../../../schema/child-id.ts';
import { birthDateOf, findNationalId, type NationalId, sexOf } from '../../../schema/national-id.ts';
import type { ChildColumns } from '../../ledger.ts';
import type { LedgerWork } from '../work.ts';
import { childNotNamed, twoChildren } from './child-sentences.ts';
import { provisionalIdOf } from './provisional-child.ts';
import { type RowDraft, refuse, said } from './row-draft.ts';
import { runSql } from './run-sql.ts';

/** How a row names its child (行内儿童): the id that its number or id leads to, else the one derived from its words. */
export interface NamedByRow {
  draft: RowDraft;
  name: string | null;
  /** From the number or the id column; null: neither is there. */
  id: string | null;
  /** From name, birth date, sex and village; null: they are not there. */
  derivedId: ChildId | null;
  number: NationalId | null;
  /** As it is in the cell: of 18 or 15 digits. */
  numberAsWritten: string | null;
}

/** Reads how rows name their children; contradictions within a row are refused. */
export async function namedByRows(
  work: LedgerWork,
  columns: ChildColumns,
  drafts: readonly RowDraft[],
): Promise<NamedByRow[]> {
  const current = await currentIds(
    work,
    drafts.flatMap((draft) => said(draft, columns.childId) ?? []),
  );
  return drafts.map((draft) => {
    const name = said(draft, columns.name);
    const numberAsWritten = said(draft, columns.nationalId);
    const number = findNationalId(numberAsWritten ?? '');
    // an old number of 15 digits helps to find the child; it is not kept
    if (numberAsWritten && !number) delete draft.values[columns.nationalId];
    const given = said(draft, columns.childId);
    const ofNumber = number && childIdOf(work.keys.linkageKey, number);
    const ofGiven = given && (current.get(given) ?? given);
    if (ofNumber && ofGiven && ofNumber !== ofGiven) twoChildren(draft, columns.nationalId);
    if (number) contradictions(draft, columns, number);
    if (!ofNumber && !ofGiven && !name) childNotNamed(draft);
    const id = ofNumber ?? ofGiven ?? null;
    return {
      draft,
      name,
      id,
      number,
      numberAsWritten,
      derivedId: id === null ? derivedFrom(draft, columns, work) : null,
    };
  });
}

function contradictions(draft: RowDraft, columns: ChildColumns, number: NationalId): void {
  const [birthDate, sex] = [said(draft, columns.birthDate), said(draft, columns.sex)];
  const message = (what: string) => `${what}与身份证号码不一致。`;
  if (birthDate && birthDate !== birthDateOf(number))
    refuse(draft, columns.birthDate as string, 'CONTRADICTION', message('出生日期'), '请对照证件修改其中一项。');
  if (sex && sex !== sexOf(number))
    refuse(draft, columns.sex as string, 'CONTRADICTION', message('性别'), '请对照证件修改其中一项。');
}

function derivedFrom(draft: RowDraft, columns: ChildColumns, { keys }: LedgerWork): ChildId | null {
  const name = said(draft, columns.name);
  if (!name) return null;
  const [birthDate, sex] = [said(draft, columns.birthDate), said(draft, columns.sex)];
  return provisionalIdOf({ name, birthDate, sex, divisionCode: said(draft, columns.divisionCode) }, keys);
}

/** The ids that ids given are known by now. */
async function currentIds({ em }: LedgerWork, ids: readonly string[]): Promise<Map<string, string>> {
  const provisional = [...new Set(ids)].filter((id) => id.startsWith('T-'));
  if (provisional.length === 0) return new Map();
  const rows = await runSql<{ aliasId: string; childId: string }>(
    em,
    `select alias_id as "aliasId", child_id as "childId" from child_alias
     where until is null and alias_id in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(provisional)],
  );
  return new Map(rows.map(({ aliasId, childId }) => [aliasId, childId]));
}
