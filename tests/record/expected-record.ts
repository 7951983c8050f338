import { expect } from 'vitest';
import { documentHash } from '../../gateway/processing-record/document-hash.ts';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { recordedViewer } from '../../schema/processing-record/recorded-viewer.ts';

/** A whole record of an operation: everything that is not named was not the case. */
export function whole(
  document: string,
  as: Partial<RequestIdentity>,
  facts: Partial<ProcessingRecord>,
): ProcessingRecord {
  return {
    kind: 'AGGREGATE',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
    operation: expect.stringMatching(/^memory\.20260101t000000z\.0#\d+$/),
    name: null,
    document: documentHash(document),
    viewer: as.viewer ? recordedViewer(as.viewer) : null,
    purpose: as.purpose ?? null,
    ground: null,
    asked: [],
    groups: [],
    rows: {},
    denied: {},
    departments: {},
    basis: { policy: expect.stringMatching(/^[\w-]{43}$/), agreements: [] },
    acts: [],
    milliseconds: expect.any(Number),
    result: 'OK',
    code: null,
    detail: null,
    ...facts,
  };
}

/** A department that answered with so many receipts. */
export const answered = (receipts: number, status: 'OK' | 'NO_RECORD' = 'OK') => ({
  status,
  receipts: Array.from({ length: receipts }, () => expect.stringMatching(/^[0-9a-f]{64}$/)),
  lost: 0,
});
/** A group of a root field: that it was asked for, of no child. */
export const root = (field: string, department = 'civil-affairs') => ({
  department,
  children: [],
  fields: { Query: [field] },
  masked: {},
});
