import { sql } from 'kysely';
import { hubError } from '../schema/errors.ts';
import type { Act, Work } from './act.ts';
import { ERASED_RESULT } from './act-receipt.ts';
import { childIdShape, found, problem, refuse, saysSomething } from './check.ts';
import { currentChildId } from './current-child-id.ts';
import { type ErasedRows, Erasure } from './erasure.ts';
import {
  aliasesOf,
  type ErasurePlan,
  erasedNumbers,
  erasedRows,
  erasureObstacles,
  rowsOf,
  tablesOf,
} from './erasure-plan.ts';
import { importsForget, keepsImports } from './ledger/forget-child.ts';
import type { Sql } from './reading.ts';
import { textOf } from './sql-text.ts';

/** 删除一名儿童的资料: the id twice, the ground, and how many rows the steward has seen would go. */
interface EraseInput {
  childId: string;
  confirmChildId: string;
  ground: Erasure['ground'];
  note?: string | null | undefined;
  expectedRowCount: number;
}

interface Counted {
  rows: ErasedRows[];
  obstacles: string[];
  numbers: string[];
}

/** The register's row, as far as every department keeps one alike. */
type Known = { id: string; divisionCode: string; name?: string | null };

/**
 * The act that erases what a department keeps of a child (删除, 个人信息保护法 art. 47): all rows that belong to it alone, in one
 * transaction, by the department's data steward, who has seen what goes. What stays: that it was done, and on what ground.
 */
export function eraseChild(plan: ErasurePlan): Act<EraseInput> {
  return async (input, work) => {
    refuse(...formProblems(input, work));
    const { em } = work;
    const child = (await found('childId', await currentChildId(em, input.childId), (id) =>
      em.findOne(plan.register as never, { id } as never),
    )) as Known;
    await run(work, sql`select ${rowsOf(plan, plan.own, sql`${child.id}::text`)} for update`);
    const counted = await count(plan, child, work);
    const rowCount = counted.rows.reduce((sum, each) => sum + each.rowCount, 0);
    refuse(
      ...counted.obstacles.map((says) => problem('childId', says)),
      rowCount === input.expectedRowCount ? null : problem('expectedRowCount', changedSince(rowCount)),
      namesChild(input.note, child),
    );
    await remove(plan, child.id, work);
    em.clear();
    const erasure = em.create(Erasure, {
      childId: child.id,
      countyCode: child.divisionCode.slice(0, 6),
      ground: input.ground,
      note: input.note?.trim() || null,
      rowCount,
      rows: counted.rows,
      numbers: counted.numbers,
      recordedBy: work.recordedBy,
      at: work.now,
    });
    await em.flush();
    return erasure.id;
  };
}

const STEWARD_ONLY = '只有本部门的数据管理员可以删除儿童资料(使用目的须为“数据校核”),请联系他们。';
const NOT_THE_SAME = '两次填写的儿童编号不一致,请逐字核对后重新填写。';
const PERSONAL = '说明中不得填写姓名、证件号码、电话等个人信息,请只写文号或事由。';
const changedSince = (now: number) => `现有 ${now} 条记录将被删除,与您预览时不同。请重新预览,核对后再提交。`;

function formProblems(input: EraseInput, { viewer, session }: Work) {
  const isSteward = viewer.role === 'DATA_STEWARD' && session.purpose === 'CORRECTION';
  return [
    isSteward ? null : problem('childId', STEWARD_ONLY),
    childIdShape('childId', input.childId),
    input.confirmChildId === input.childId ? null : problem('confirmChildId', NOT_THE_SAME),
    saysSomething('note', input.note),
    input.note && /\d{7,}/.test(input.note) ? problem('note', PERSONAL) : null,
  ];
}

function namesChild(note: string | null | undefined, { name }: Known) {
  return note && name && note.includes(name) ? problem('note', PERSONAL) : null;
}

async function count(plan: ErasurePlan, { id }: Known, work: Work): Promise<Counted> {
  const child = sql`${id}::text`;
  const sealed = sql`${`{${work.session.policy.sealedChildren.join()}}`}`;
  const [counted] = await run<Counted>(
    work,
    sql`select ${erasedRows(plan, child)} as rows, ${erasureObstacles(plan, child, sealed)} as obstacles,
      ${erasedNumbers(plan, child)} as numbers`,
  );
  return counted as Counted;
}

/** Deletes the rows; receipts of acts stay, so that no act is done twice, but no longer say which child came of them. */
async function remove(plan: ErasurePlan, id: string, work: Work): Promise<void> {
  const child = sql`${id}::text`;
  await run(
    work,
    sql`update act_receipt set result_key = ${ERASED_RESULT} where result_key = ${child}
      or result_key in (select a.alias_id from child_alias a where a.child_id = ${child} and a.until is null)`,
  );
  const [imports] = await run<{ there: boolean }>(work, keepsImports);
  if (imports?.there) for (const statement of importsForget(child)) await run(work, statement);
  for (const table of tablesOf(plan)) await run(work, sql`delete ${rowsOf(plan, table, child)}`);
  await run(work, sql`delete ${aliasesOf(child)}`);
}

/** Runs a statement inside the act's transaction; a row added meanwhile that hangs on one to be deleted is a CONFLICT. */
async function run<Row>({ em }: Work, statement: Sql): Promise<Row[]> {
  const { sql: text, parameters } = textOf(statement);
  try {
    return (await em.execute(text.replace(/\$\d+/g, '?'), [...parameters])) as Row[];
  } catch (error) {
    throw (error as { code?: string }).code === '23503' ? hubError('CONFLICT') : error;
  }
}
