import { resolve } from 'node:path';
import { HUB_ERRORS } from '../../../schema/errors.ts';
import type { ImportInfo, ImportRow } from '../../../subgraphs/ledger/door.ts';
import { fileToImport, saveFile } from './file-tasks.ts';
import { followImport, importPath } from './follow-import.ts';
import type { HubClient } from './hub-client.ts';
import { EXIT, type ExitCode, ImportFailure } from './import-failure.ts';
import { type ImportTask, wrongUse } from './import-options.ts';
import { hasRowsOut, problemLines, summary, written } from './import-report.ts';
import type { ImportVoice } from './import-voice.ts';
import { onInterruption } from './interruption.ts';

type Import = Extract<ImportTask, { task: 'IMPORT' }>;
type Running = Pick<ImportInfo, 'department' | 'id'>;

const MOST_SHOWN = 20;
const MOST_TOLD = 2_000;
/** Somebody else may have handed in the same file at the same moment: then it is checked once more. */
const WRITE_TRIES = 5;
const UPLOADING = '正在上传时中断:文件可能已经送达。再次运行同一命令即可继续,不会重复导入。';
const CANCELLED = '导入已取消:已写入的行保留,可用 undo 撤销;再次运行同一命令可继续。';

/** Brings a file in (导入): uploads, waits for the check, tells what it found, writes. */
export async function runImport(hub: HubClient, task: Import, voice: ImportVoice): Promise<ExitCode> {
  if (task.result !== null && resolve(task.result) === resolve(task.file))
    throw wrongUse('--result 不能与要导入的文件同名。');
  const { fileName, bytes } = fileToImport(task.file);
  const { department, ledger } = task;
  const stopHearing = onInterruption({
    cancel: () => leave(voice, UPLOADING),
    leave: () => undefined,
  });
  const path = `/ledgers/${department}/${ledger}/imports?fileName=${encodeURIComponent(fileName)}`;
  const asked = { method: 'POST', type: 'application/octet-stream', body: bytes } as const;
  const { id } = await hub.json<ImportInfo>(path, asked).finally(stopHearing);
  return followed(hub, { department, id }, voice, async () => {
    const checked = await atRest(hub, { department, id }, voice);
    voice.say(summary(checked));
    const problems = await problemsOf(hub, checked);
    sayProblems(problems, voice);
    const done = task.isCheckOnly ? checked : await writeImport(hub, checked, voice);
    if (!task.isCheckOnly) voice.say(written(done));
    return finished(hub, done, problems, task.result, voice);
  });
}

/** Shows an import that was left running, or that is over (查看导入). */
export function showImport(hub: HubClient, running: Running, result: string | null, voice: ImportVoice) {
  return followed(hub, running, voice, async () => {
    const info = await atRest(hub, running, voice);
    voice.say(summary(info));
    const problems = await problemsOf(hub, info);
    sayProblems(problems, voice);
    return finished(hub, info, problems, result, voice);
  });
}

/** Takes an import back (撤销导入). */
export function undoImport(hub: HubClient, running: Running, voice: ImportVoice): Promise<ExitCode> {
  return followed(hub, running, voice, async () => {
    await hub.json(`${importPath(running.department, running.id)}/undo`, { method: 'POST' });
    const info = await atRest(hub, running, voice);
    if (info.state !== 'UNDONE') throw failureOf(info);
    voice.say(`导入 ${info.id} 已撤销。`);
    voice.json(info);
    return EXIT.ALL_IN;
  });
}

/** While an import runs, Ctrl-C cancels it; a second one leaves it running. */
async function followed(
  hub: HubClient,
  { department, id }: Running,
  voice: ImportVoice,
  work: () => Promise<ExitCode>,
) {
  const back = `npm run import -- follow ${department} ${id}`;
  const stopHearing = onInterruption({
    cancel: () => {
      voice.note('正在取消导入……再按一次 Ctrl-C 则不再等待,导入在后台继续。');
      void hub.json(`${importPath(department, id)}/cancel`, { method: 'POST' }).catch(() => undefined);
    },
    leave: () => leave(voice, `导入仍在进行。查看进度与结果:${back}`),
  });
  return work().finally(stopHearing);
}

function leave(voice: ImportVoice, sentence: string): void {
  voice.note(sentence);
  process.exit(EXIT.FAILED);
}

async function atRest(hub: HubClient, { department, id }: Running, voice: ImportVoice): Promise<ImportInfo> {
  const info = await followImport(hub, department, id, (now) => voice.progress.show(now));
  voice.progress.end();
  if (info.state === 'CANCELLED') throw new ImportFailure(EXIT.FAILED, 'CANCELLED', CANCELLED);
  if (info.state === 'FAILED') throw failureOf(info);
  return info;
}

/** A file that is refused has a code of its own; what went wrong in the hub has the hub's. */
function failureOf({ failure }: ImportInfo): ImportFailure {
  const { code, message } = failure ?? { code: 'INTERNAL', message: HUB_ERRORS.INTERNAL };
  return new ImportFailure(Object.hasOwn(HUB_ERRORS, code) ? EXIT.FAILED : EXIT.FILE_REFUSED, code, message);
}

async function writeImport(hub: HubClient, checked: ImportInfo, voice: ImportVoice): Promise<ImportInfo> {
  for (let tries = 1; ; tries += 1)
    try {
      await hub.json(`${importPath(checked.department, checked.id)}/write`, { method: 'POST' });
      return await atRest(hub, checked, voice);
    } catch (error) {
      if (!(error instanceof ImportFailure) || error.code !== 'CONFLICT' || tries === WRITE_TRIES) throw error;
      await atRest(hub, checked, voice);
    }
}

async function problemsOf(hub: HubClient, info: ImportInfo): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  if (!hasRowsOut(info)) return rows;
  for (let after = ''; rows.length < MOST_TOLD; after = `&after=${rows.at(-1)?.ordinal}`) {
    const path = `${importPath(info.department, info.id)}/rows?states=REFUSED,REVIEW${after}`;
    const page = await hub.json<ImportRow[]>(path);
    rows.push(...page);
    if (page.length === 0) break;
  }
  return rows;
}

function sayProblems(rows: readonly ImportRow[], voice: ImportVoice): void {
  const lines = problemLines(rows);
  for (const line of lines.slice(0, MOST_SHOWN)) voice.say(`  ${line}`);
  if (lines.length > MOST_SHOWN)
    voice.say(`  ……还有 ${lines.length - MOST_SHOWN} 处问题,可用 --result 存为工作簿查看。`);
}

async function finished(
  hub: HubClient,
  info: ImportInfo,
  problems: readonly ImportRow[],
  result: string | null,
  voice: ImportVoice,
): Promise<ExitCode> {
  if (result !== null) {
    saveFile(result, await hub.bytes(`${importPath(info.department, info.id)}/result.xlsx`));
    voice.note(`结果工作簿已存为 ${result}。`);
  }
  voice.json({ ...info, problems });
  return hasRowsOut(info) ? EXIT.SOME_OUT : EXIT.ALL_IN;
}
