import { type DepartmentParts, openParts } from '../../department-parts.ts';
import { FieldKeys } from '../../field-keys.ts';
import type { Journaling } from './import-step.ts';
import { runImport } from './run-import.ts';
import type { FromWorker, ToWorker, WorkerConfig } from './worker-talk.ts';

/**
 * The process that reads, checks and writes imports (导入进程). It has the department's database role and keys, handed over by
 * the department's process that started it, keeps no journal of its own, and ends with that process.
 */
let parts: Promise<DepartmentParts> | undefined;
let last = 0;
let ring: string | null = null;
const waiting = new Map<number, (isDone: boolean) => void>();

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToWorker) => {
  if (message.kind === 'OPEN') {
    parts = open(message.config);
    parts.then(
      () => tell({ kind: 'READY' }),
      () => process.exit(1),
    );
  } else if (message.kind === 'RUN') void run(message.id);
  else {
    ring = message.fieldKeys;
    waiting.get(message.number)?.(message.isDone);
  }
});

function open({ department, databaseUrl, linkageKey, fieldKeys }: WorkerConfig): Promise<DepartmentParts> {
  ring = fieldKeys;
  const source = { read: () => ring as string, stamp: () => ring as string };
  return openParts(department, {
    databaseUrl,
    linkageKey: Buffer.from(linkageKey, 'base64'),
    fieldKeys: new FieldKeys(fieldKeys === null ? null : source),
    poolSize: 3,
  });
}

async function run(id: number): Promise<void> {
  try {
    await runImport(await (parts as Promise<DepartmentParts>), id, journaling);
    tell({ kind: 'RAN', id, failure: null });
  } catch (error) {
    tell({ kind: 'RAN', id, failure: placeOf(error) });
  }
}

/** The department's process writes it down; a batch that could not be is rolled back. */
const journaling: Journaling = async (act, children, session) => {
  last += 1;
  const number = last;
  const isDone = await new Promise<boolean>((resolve) => {
    waiting.set(number, resolve);
    tell({ kind: 'JOURNAL', number, act, children, session });
  });
  waiting.delete(number);
  if (!isDone) throw new Error('the journal could not be written');
};

function tell(message: FromWorker): void {
  process.send?.(message);
}

/** Where it went wrong, without the message: that may hold a name or a number. */
function placeOf(error: unknown): string {
  const { name = 'Error', code = '', stack = '' } = error as { name?: string; code?: string; stack?: string };
  const at = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return `${name} ${code} ${at.trim()}`;
}
