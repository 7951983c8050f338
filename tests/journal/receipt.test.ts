import { expect, test } from 'vitest';
import { parseOperationMark, parseReceipts } from '../../schema/processing-record/receipt.ts';
import type { Receipt } from '../../schema/processing-record/record.ts';
import { acts } from '../../subgraphs/joint-meeting/acts/index.ts';
import { actKinds } from '../../subgraphs/joint-meeting/acts/kinds.ts';
import { sampleReceipt } from './sample-receipt.ts';

const full: Receipt = {
  ...sampleReceipt,
  kind: 'ACT',
  acts: ['openEmergency'],
  actKind: 'BREAK_GLASS',
  disclosure: {
    asked: ['A'],
    groups: [{ children: ['A'], fields: { Child: ['id', 'name'] }, masked: { Child: ['name'] } }],
    rows: { Child: 1 },
    denied: { 'Child.nationalId': 'NO_AGREEMENT' },
  },
};

test('whole receipts are taken as they are', () => {
  const receipts = [sampleReceipt, full];
  expect(parseReceipts({ receipts })).toEqual(receipts);
  expect(parseReceipts(JSON.parse(JSON.stringify({ receipts, more: 1 })))).toEqual(receipts);
});

test.each([
  [undefined],
  [null],
  [{}],
  [{ receipts: [] }],
  [{ receipts: null }],
  [{ receipts: full }],
  [{ receipts: [sampleReceipt, null] }],
])('no receipts: %j', (extensions) => {
  expect(parseReceipts(extensions)).toBeNull();
});

const WRONG: Record<keyof Receipt, unknown[]> = {
  chain: ['', 'Big', '9a', 'x'.repeat(90), null, 7],
  seq: [-1, 1.5, '1', null],
  hash: ['', 'A'.repeat(64), '5'.repeat(63), null],
  kind: ['READ', null],
  acts: [null, [7], 'openEmergency'],
  actKind: ['READ', undefined],
  disclosure: [
    null,
    {},
    { ...full.disclosure, more: 1 },
    { ...full.disclosure, groups: [{ children: [], fields: {} }] },
    { ...full.disclosure, rows: { Child: -1 } },
    { ...full.disclosure, denied: { 'Child.name': 'BECAUSE' } },
  ],
};

test.each(Object.entries(WRONG))('a receipt with a wrong or missing %s is none', (member, values) => {
  for (const value of values) expect(parseReceipts({ receipts: [{ ...full, [member]: value }] })).toBeNull();
  const { [member as 'chain']: _, ...rest } = full;
  expect(parseReceipts({ receipts: [rest] })).toBeNull();
});

test('an operation is named by its chain and number, with the chain’s head if it has one', () => {
  const head = { chain: 'gateway-1.x', seq: 0, hash: '1'.repeat(64) };
  for (const mark of [
    { operation: 'gateway-1.x#0', head: null },
    { operation: 'gateway-1.x#12', head },
  ])
    expect(parseOperationMark(mark)).toEqual(mark);
  for (const wrong of [null, 'gateway-1.x#0', { operation: 'gateway-1.x', head }, { operation: 'gateway-1.x#0' }])
    expect(parseOperationMark(wrong)).toBeNull();
  expect(parseOperationMark({ operation: 'gateway-1.x#0', head: { ...head, seq: -1 } })).toBeNull();
});

/** Acts of the joint meeting that are recorded as acts and no more; one that decides who may see what does not belong here. */
const PLAIN_ACTS = [
  'requestCorrection answerCorrection reopenCorrection identifyConcernedChild undoIdentifyConcernedChild',
  'judgeChildren expireExplanations explainFinding withdrawExplanation createTask createTaskFromFinding',
  'acceptTask acceptTasks answerTask closeTask closeTasks returnTask withdrawTask forwardTask',
  'recordTaskFollowUp reportDanger escalateTasks takeSweepTurn passSweep beginFullSweep askFullSweep',
  'updateUndertaking adoptUndertaking recordUndertakingValues recordVillageCoverage scheduleMeeting',
  'recordMeeting cancelMeeting freezeMeetingPack fillMeetingPack postponeMeetingPack sealMeetingPack',
].join(' ');

test('the acts of the joint meeting that decide who may see what are recorded as that', () => {
  const written = Object.keys(acts).filter((name) => !Object.hasOwn(actKinds, name));
  expect(written.join(' ')).toBe(PLAIN_ACTS);
});
