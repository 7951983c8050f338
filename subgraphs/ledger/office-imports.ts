import { isWithin } from '../../schema/division-code.ts';
import type { Ledger } from '../ledger.ts';
import { type ImportInfo, type ImportState, INCOMING_STATES, isRunning } from './door.ts';
import type { StoredImport } from './jobs/import-store.ts';
import { type Carried, type Desk, forImport, json } from './office-commands.ts';
import { LedgerRefusal } from './refusal.ts';

/** 上传: takes a file and has it checked. */
export async function takeFile(desk: Desk, ledger: Ledger, fileName: string, file: Buffer): Promise<Carried> {
  if (file.length === 0) throw new LedgerRefusal(400, 'BAD_REQUEST', '文件是空的,请选择填写好的工作簿。');
  const name = fileName.trim().slice(0, 200) || '未命名';
  const id = await desk.store.take({ ledger: ledger.name, fileName: name, file, session: desk.session });
  desk.run(id);
  return oneImport(desk, id);
}

/** 导入记录: one's own imports, and, for a data steward or manager of the department, everybody's of the area. */
export async function listImports(desk: Desk, ledger?: string, before?: number): Promise<Carried> {
  const { viewer } = desk.session;
  const importer = seesAll(desk) ? null : viewer.id;
  const stored = await desk.store.list({
    importer,
    division: viewer.division,
    ...(ledger ? { ledger } : {}),
    ...(before ? { before } : {}),
  });
  return json(stored.map((each) => importInfo(desk, each)));
}

export async function oneImport(desk: Desk, id: number): Promise<Carried> {
  return json(importInfo(desk, await visibleImport(desk, id)));
}

/** 写入: begins to write the rows that are valid now. */
export async function writeImport(desk: Desk, id: number): Promise<Carried> {
  const stored = await ownImport(desk, id);
  if (stored.state === 'CHECKING') throw busy('文件还在检查,请等检查完成后再写入。');
  if (stored.state !== 'WRITING')
    await begin(desk, stored, 'WRITING', ['CHECKED', 'DONE', 'CANCELLED'], '这次导入不能再写入,请重新上传文件。');
  return oneImport(desk, id);
}

/** 取消: stops at the next batch. */
export async function cancelImport(desk: Desk, id: number): Promise<Carried> {
  await ownImport(desk, id);
  await desk.store.askToCancel(id);
  desk.run(id);
  return oneImport(desk, id);
}

/** 撤销: takes back what was written. */
export async function undoOfImport(desk: Desk, id: number): Promise<Carried> {
  const stored = await ownImport(desk, id);
  if (INCOMING_STATES.includes(stored.state)) throw busy('导入正在进行,请先取消,再撤销。');
  if (stored.state !== 'UNDOING' && stored.state !== 'UNDONE')
    await begin(
      desk,
      stored,
      'UNDOING',
      ['CHECKED', 'DONE', 'CANCELLED', 'FAILED'],
      '这次导入现在不能撤销,请刷新后重试。',
    );
  return oneImport(desk, id);
}

/** An import that the viewer may see; another person's looks as if it did not exist. */
export async function visibleImport(desk: Desk, id: number): Promise<StoredImport> {
  const { viewer } = desk.session;
  const stored = await desk.store.find(id);
  const isSeen =
    stored &&
    isWithin(stored.divisionCode, viewer.division) &&
    (stored.importer === viewer.id || seesAll(desk)) &&
    viewer.department === desk.access.owner;
  if (!isSeen) throw new LedgerRefusal(404, 'NOT_FOUND', '没有找到这次导入,请从导入记录中选择。');
  return stored;
}

/** An import that the viewer may go on with: they may still use the ledger. */
async function ownImport(desk: Desk, id: number): Promise<StoredImport> {
  const stored = await visibleImport(desk, id);
  forImport(desk, stored.ledger);
  return stored;
}

async function begin(
  desk: Desk,
  stored: StoredImport,
  state: ImportState,
  from: readonly ImportState[],
  otherwise: string,
): Promise<void> {
  const isBegun = await desk.store.beginStep(stored.id, state, from, desk.session);
  // somebody else may have begun the very same step just now
  if (!isBegun && (await desk.store.find(stored.id))?.state !== state) throw busy(otherwise);
  desk.run(stored.id);
}

const busy = (message: string) => new LedgerRefusal(409, 'CONFLICT', message);

function seesAll({ session, access }: Desk): boolean {
  const { role, department } = session.viewer;
  return department === access.owner && (role === 'DATA_STEWARD' || role === 'MANAGER');
}

/** An import as it is shown, with how fast it goes. */
function importInfo({ name, parts }: Desk, stored: StoredImport): ImportInfo {
  const { id, ledger, fileName, sm3, state, createdAt, finishedAt, runs, rowsTotal, rowsDone, counts, notes } = stored;
  const seconds = (Date.now() - (stored.startedAt ?? createdAt).getTime()) / 1000;
  const rate = INCOMING_STATES.includes(state) && rowsDone > 0 && seconds > 0 ? rowsDone / seconds : null;
  return {
    id,
    department: name,
    ledger,
    title: parts.department.ledgers?.find((each) => each.name === ledger)?.title ?? ledger,
    fileName,
    sm3,
    state,
    importedBy: stored.importerName,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    runs,
    rows: rowsTotal,
    rowsDone,
    rowsPerSecond: rate === null ? null : Math.round(rate),
    secondsLeft: rate === null || rowsTotal === null ? null : Math.ceil((rowsTotal - rowsDone) / rate),
    counts,
    notes,
    failure: stored.failure,
    isReported: stored.isReported,
    mayUndo: stored.hasChanges && !isRunning(stored) && state !== 'UNDONE',
  };
}
