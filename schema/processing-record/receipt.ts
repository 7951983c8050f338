import { DENIALS } from '../access/denials.ts';
import { type Is, isCount, isHash, isText, listOf, mapOf, nullOr, objectOf, oneOf } from '../json-shape.ts';
import { CHAIN_NAME } from './chain.ts';
import { ACT_KINDS, type OperationMark, type Receipt } from './record.ts';

const isChain: Is = (value) => typeof value === 'string' && CHAIN_NAME.test(value);
const isOperation: Is = (value) => typeof value === 'string' && /^[a-z][a-z0-9.-]{0,79}#\d{1,16}$/.test(value);
const isHead = objectOf({ chain: isChain, seq: isCount, hash: isHash });
const isMark = objectOf({ operation: isOperation, head: nullOr(isHead) });

const isTexts = listOf(isText);
const isFields = mapOf(isTexts);

const isDisclosure = objectOf({
  asked: isTexts,
  groups: listOf(objectOf({ children: isTexts, fields: isFields, masked: isFields })),
  rows: mapOf(isCount),
  denied: mapOf(oneOf(Object.keys(DENIALS))),
});

const isReceipt = objectOf({
  chain: isChain,
  seq: isCount,
  hash: isHash,
  kind: oneOf(['ANSWER', 'ACT']),
  acts: isTexts,
  actKind: nullOr(oneOf(ACT_KINDS)),
  disclosure: isDisclosure,
});

const isReceipts = listOf(isReceipt);

/** The receipts of a department's answer (披露回执) from its `extensions`; null when they are not whole, or there are none. */
export function parseReceipts(extensions: unknown): readonly Receipt[] | null {
  const { receipts } = (extensions ?? {}) as { receipts?: unknown };
  return isReceipts(receipts) && (receipts as Receipt[]).length > 0 ? (receipts as Receipt[]) : null;
}

/** The mark of an operation (操作编号) as a gateway sends it; null when it is not one. */
export function parseOperationMark(value: unknown): OperationMark | null {
  return isMark(value) ? (value as OperationMark) : null;
}
