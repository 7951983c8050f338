import type { Viewer } from '../../schema/access/viewer.ts';
import type { OperationMark, ProcessingRecord } from '../../schema/processing-record/record.ts';
import { recordedViewer } from '../../schema/processing-record/recorded-viewer.ts';

/** What is to be said of an event; whatever is left out was not the case. */
export type RecordFacts = Pick<ProcessingRecord, 'kind'> &
  Partial<Omit<ProcessingRecord, 'kind' | 'viewer' | 'operation'>> & { viewer?: Viewer | null };

/** The record (处理记录) of what is no GraphQL operation: signing in, an import, an export, a chain that begins or ends. */
export function recordOf({ operation }: Pick<OperationMark, 'operation'>, facts: RecordFacts): ProcessingRecord {
  return {
    at: new Date().toISOString(),
    operation,
    name: null,
    document: null,
    purpose: null,
    ground: null,
    asked: [],
    groups: [],
    rows: {},
    denied: {},
    departments: {},
    basis: { policy: 'none', agreements: [] },
    acts: [],
    milliseconds: 0,
    result: 'OK',
    code: null,
    detail: null,
    ...facts,
    viewer: facts.viewer ? recordedViewer(facts.viewer) : null,
  };
}
