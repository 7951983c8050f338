import type { Session } from '../../../schema/access/viewer.ts';

/** What a worker is started with (导入进程的启动参数): it never reaches a command line. */
export interface WorkerConfig {
  department: string;
  databaseUrl: string;
  /** Base64. */
  linkageKey: string;
  /** The ring of sealing keys as text; null: the department seals nothing. */
  fieldKeys: string | null;
}

/** From the department's process to its worker; the ring comes with every entry, for keys may have been rotated. */
export type ToWorker =
  | { kind: 'OPEN'; config: WorkerConfig }
  | { kind: 'RUN'; id: number }
  | { kind: 'JOURNALED'; number: number; isDone: boolean; fieldKeys: string | null };

/** From the worker to the department's process, which keeps the journal. */
export type FromWorker =
  | { kind: 'READY' }
  | { kind: 'RAN'; id: number; failure: string | null }
  | { kind: 'JOURNAL'; number: number; act: string; children: readonly string[]; session: Session };
