import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { by, CHAIN, LAN, MEI, OTHER_COUNTY, QIANG, recordOf, TOWNSHIP, told } from './world.ts';

/** A record in which everything that can be said is said. */
export const WHOLE: ProcessingRecord = recordOf({
  at: '2026-11-03T16:30:00.000Z',
  operation: `${CHAIN}#7`,
  name: 'ChildProfile',
  document: 'd'.repeat(64),
  viewer: by('EDUCATION', 'CASEWORKER', TOWNSHIP),
  purpose: 'CASE_WORK',
  ground: { kind: 'CASE', number: 'GA-1', childId: LAN },
  asked: [LAN],
  groups: [
    told('civil-affairs', [LAN], { Child: ['id', 'name'], Guardianship: ['relation'] }, { Child: ['name'] }),
    told('education', [], { School: ['name'] }),
  ],
  rows: { Child: 1, School: 2 },
  denied: { 'Child.nationalId': 'NO_AGREEMENT' },
  departments: {
    'civil-affairs': { status: 'OK', receipts: ['ab'], lost: 1 },
    education: { status: 'UNAVAILABLE', receipts: [], lost: 0 },
  },
  basis: { policy: 'p7', agreements: ['GX-2026-0001'] },
  acts: [],
  milliseconds: 31,
  result: 'PARTIAL',
  code: 'NO_AGREEMENT',
  detail: { event: 'x' },
});

const OPENED = recordOf({ kind: 'CHAIN_OPENED', at: '2026-11-01T00:00:00.000Z', viewer: null, purpose: null });

/** A week of records: the chain's beginning, the whole one, a search without hit, one of another county, a refusal, a reading. */
export const RECORDS = [
  OPENED,
  WHOLE,
  recordOf({ at: '2026-11-04T02:00:00.000Z', kind: 'SEARCH', result: 'NO_HIT', asked: [QIANG], name: 'ChildSearch' }),
  recordOf({ at: '2026-11-05T02:00:00.000Z', viewer: by('CIVIL_AFFAIRS', 'OFFICER', OTHER_COUNTY) }),
  recordOf({ at: '2026-11-06T02:00:00.000Z', kind: 'DENY', result: 'REFUSED', code: 'CASE_NOT_YOURS' }),
  recordOf({
    at: '2026-11-07T02:00:00.000Z',
    purpose: 'PROTECTION',
    groups: [told('education', [MEI, QIANG], { Enrolment: ['grade'] })],
  }),
];
