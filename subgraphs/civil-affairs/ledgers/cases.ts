import type { FieldProblem } from '../../../schema/errors.ts';
import { notBefore, problem } from '../../check.ts';
import { CHILD, type Ledger, type LedgerRow, refersTo } from '../../ledger.ts';
import { seriesOf } from '../case-number.ts';
import { ServiceCase } from '../entities/service-case.ts';
import { caseColumns } from './case-columns.ts';
import { REGISTERED_IN_VILLAGE } from './child-columns.ts';
import { isAsked, said } from './said.ts';

/** 个案台账: each case that a social worker opened for a child: need, plan, closing. */
export const cases: Ledger = {
  name: 'cases',
  title: '个案台账',
  says: '一行是一个个案,按个案编号识别;新个案接着本县本年已用的最大号往下编。',
  source: 'FS53 个案服务',
  act: 'openCase',
  columns: caseColumns,
  key: ['number'],
  child: REGISTERED_IN_VILLAGE,
  place: 'division',
  targets: [
    {
      entity: ServiceCase,
      // with the child: a mistaken number never gives a case to somebody else
      key: ['child', 'number'],
      fill: {
        number: 'number',
        child: CHILD,
        station: refersTo('station'),
        worker: refersTo('worker'),
        divisionCode: 'division',
        openedOn: 'openedOn',
        reason: 'reason',
        needs: 'needs',
        plan: 'plan',
        closedOn: 'closedOn',
        outcome: 'outcome',
      },
    },
  ],
  check: caseProblems,
  export: {
    list: 'serviceCases(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: {
      number: 'number',
      childId: 'child.id',
      nationalId: 'child.nationalId',
      name: 'child.name',
      birthDate: 'child.birthDate',
      division: 'division.code',
      stationDivision: 'station.division.code',
      station: 'station.name',
      worker: 'worker.name',
      openedOn: 'openedOn',
      reason: 'reason',
      needs: 'needs',
      plan: 'plan',
      closedOn: 'closedOn',
      outcome: 'outcome',
    },
  },
};

function caseProblems(row: LedgerRow): (FieldProblem | null)[] {
  const [number, division, openedOn, closedOn] = ['number', 'division', 'openedOn', 'closedOn'].map((column) =>
    said(row, column),
  );
  const series = division && openedOn ? seriesOf(division, openedOn) : null;
  const isWritten = number && /^GA-[0-9]{6}-[0-9]{4}-[0-9]{4,}$/.test(number);
  return [
    number && !isWritten ? problem('number', '个案编号应写成“GA-县级区划代码-年份-四位序号”。') : null,
    isWritten && series && !number.startsWith(`${series}-`)
      ? problem('number', `个案编号与所在县或开案年份不一致,应以“${series}-”开头,请核对。`)
      : null,
    notBefore('openedOn', openedOn, said(row, 'birthDate'), '儿童出生日期'),
    notBefore('closedOn', closedOn, openedOn, '开案日期'),
    isAsked(row, 'closedOn', 'outcome') && Boolean(closedOn) !== Boolean(said(row, 'outcome'))
      ? problem('outcome', '结案日期和结案结果要同时填写,请补全。')
      : null,
  ];
}
