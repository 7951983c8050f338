import { asNamed } from '../../as-named.ts';
import { inOrder, problem } from '../../check.ts';
import { CHILD, type Ledger, type LedgerRow } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { day, text } from '../../ledger-columns.ts';
import { Pairing } from '../entities/pairing.ts';
import { childIsThere, childPaths } from './league-child.ts';
import { memberColumns, memberPaths, memberProblems, memberTarget, places } from './pairing-columns.ts';

const properties = asNamed('from', 'until', 'endReason');
const gathered = <Value>(of: (place: (typeof places)[number]) => Record<string, Value>): Record<string, Value> =>
  Object.assign({}, ...places.map(of));

/** 结对(1+3)台账: one child with one League cadre, one Young-Pioneers counsellor and one organisation (JS37). */
export const pairings: Ledger = {
  name: 'pairings',
  title: '1+3 结对台账',
  says: '一行是一名儿童的一次结对及其三种成员,按儿童和结对日期识别;中途换成员时填新成员和开始日期,原成员的任期到这一天为止。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'pairChild',
  columns: {
    ...newChildColumns,
    from: day('结对日期', {
      isRequired: true,
      note: '开始结对的那一天。',
      example: '2025-03-05',
      alsoCalled: ['结对起'],
    }),
    ...gathered(memberColumns),
    until: day('结束日期', {
      note: '从这一天起不再结对;仍在结对的不填。',
      example: '2026-03-01',
      alsoCalled: ['结对止'],
    }),
    endReason: text('结束原因', { note: '填了结束日期时必填。', example: '儿童随父母迁出' }),
  },
  key: [...CHILD_KEY, 'from'],
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    childIsThere,
    { entity: Pairing, key: ['child', 'from'], fill: { ...properties, child: CHILD } },
    ...places.map((place) => memberTarget(place, 1)),
  ],
  check: (row) => [...pairingProblems(row), ...places.flatMap((place) => memberProblems(place, row))],
  export: {
    list: 'pairings(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, ...childPaths, ...gathered(memberPaths) },
  },
};

function pairingProblems(row: LedgerRow) {
  const { from, until, endReason } = row as Record<string, string | null | undefined>;
  return [
    inOrder('until', from, until),
    until && endReason === null ? problem('endReason', '填了结束日期,请同时填写结束原因。') : null,
    endReason && until === null ? problem('until', '填了结束原因,请同时填写结束日期。') : null,
  ];
}
