import { saveFile } from './command/file-tasks.ts';
import { HubClient } from './command/hub-client.ts';
import { EXIT, type ExitCode, ImportFailure } from './command/import-failure.ts';
import { type ImportOptions, importOptions, USAGE } from './command/import-options.ts';
import { ImportVoice } from './command/import-voice.ts';
import { catalogueText, signedInFor } from './command/ledger-catalogue.ts';
import { runImport, showImport, undoImport } from './command/run-import.ts';
import type { SignedInHub } from './command/sign-in-client.ts';
import type { DepartmentLedgers } from './ledger-list.ts';

/** `npm run import` (导入命令): a client of the hub's own routes, with the rights of whoever signs in and no others. */
async function main(): Promise<ExitCode> {
  const options = importOptions(process.argv.slice(2), process.env);
  if (!options) {
    process.stdout.write(`${USAGE}\n`);
    return EXIT.ALL_IN;
  }
  const voice = new ImportVoice(options.isJson);
  const signedIn = await signedInFor(options.work, new HubClient(options.url), options);
  const { viewer, purpose, isChosen } = signedIn;
  if (isChosen) voice.note(`以演示人员 ${viewer.name}(${viewer.id})登录,使用目的 ${purpose}。`);
  return carriedOut(options, signedIn, voice);
}

async function carriedOut({ work }: ImportOptions, { hub }: SignedInHub, voice: ImportVoice): Promise<ExitCode> {
  if (work.task === 'IMPORT') return runImport(hub, work, voice);
  if (work.task === 'FOLLOW') return showImport(hub, work, work.result, voice);
  if (work.task === 'UNDO') return undoImport(hub, work, voice);
  if (work.task === 'LEDGERS') {
    const catalogue = await hub.json<{ departments: DepartmentLedgers[] }>('/ledgers');
    voice.say(catalogueText(catalogue));
    voice.json(catalogue);
    return EXIT.ALL_IN;
  }
  const ledger = `/ledgers/${work.department}/${work.ledger}`;
  const bytes =
    work.task === 'TEMPLATE'
      ? await hub.bytes(`${ledger}/template.xlsx`)
      : await hub.bytes(`${ledger}/export?${exportQuery(work.to, work.division)}`, { method: 'POST' });
  saveFile(work.to, bytes);
  voice.say(`已存为 ${work.to}(${bytes.length} 字节)。`);
  voice.json({ file: work.to, bytes: bytes.length });
  return EXIT.ALL_IN;
}

function exportQuery(to: string, division: string | null): URLSearchParams {
  const format = /\.csv$/i.test(to) ? 'csv' : 'xlsx';
  return new URLSearchParams({ format, ...(division === null ? {} : { division }) });
}

function told(error: unknown): ExitCode {
  const failure =
    error instanceof ImportFailure ? error : new ImportFailure(EXIT.FAILED, 'INTERNAL', '导入没有完成:命令内部出错。');
  const { code, message, exit } = failure;
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  process.stderr.write(`${message}\n`);
  return exit;
}

process.exitCode = await main().catch(told);
