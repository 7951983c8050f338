import { expect, test } from 'vitest';
import type { LedgerDocument } from '../../gateway/exports/ledger-document.ts';
import { ledgerRows, type Withheld } from '../../gateway/exports/ledger-values.ts';

const path = (column: string, kind: string) => ({
  column: { column, kind } as LedgerDocument['columns'][number]['column'],
  isOfNode: true,
  keys: [column],
  coordinate: `Child.${column}`,
});
const DOCUMENT: LedgerDocument = {
  text: '',
  each: [],
  columns: [path('name', 'TEXT'), path('birthDate', 'DAY')],
  takesDivision: false,
};
const NODES = [
  { name: '王小禾', birthDate: '2009-05-08' },
  { name: '李小满', birthDate: '2016-01-01' },
  { name: null, birthDate: null },
];

const written = (withheld: Partial<Withheld>) => {
  const none = { isDenied: () => false, isMasked: () => false, isInPart: () => false };
  return NODES.flatMap((node) => ledgerRows(node, DOCUMENT, { choices: {} } as never, { ...none, ...withheld }));
};

test('what is empty is empty, and would be emptied when it comes back', () => {
  expect(written({})).toEqual([
    ['王小禾', '2009-05-08'],
    ['李小满', '2016-01-01'],
    [null, null],
  ]);
});

test('what some rows have and others do not is never written as empty, nor as a value that only looks true', () => {
  const hidden = '(已隐去)';
  expect(written({ isInPart: () => true })).toEqual([
    ['王小禾', hidden],
    ['李小满', hidden],
    [hidden, hidden],
  ]);
  expect(written({ isInPart: (coordinate) => coordinate === 'Child.name' })).toEqual([
    ['王小禾', '2009-05-08'],
    ['李小满', '2016-01-01'],
    [hidden, null],
  ]);
});
