import type { FieldProblem } from '../../../schema/errors.ts';
import { notBefore, positive, problem } from '../../check.ts';
import type { Ledger, LedgerRow } from '../../ledger.ts';
import type { Column } from '../../ledger-column.ts';
import { text } from '../../ledger-columns.ts';
import { ChildrensHome } from '../entities/childrens-home.ts';
import { HomeOpeningHours } from '../entities/home-opening-hours.ts';
import type { Weekday } from '../schema.generated.ts';
import { HOMES_LIST } from './home-columns.ts';
import { homeProperties } from './home-properties.ts';
import { type Hours, hoursOf, hoursProblem } from './hours-text.ts';
import { isAsked, said } from './said.ts';
import { WEEKDAY } from './words.ts';

const WEEKDAYS = Object.entries(WEEKDAY) as [Weekday, string][];
const hoursColumn = (weekday: Weekday) => `${weekday.toLowerCase()}Hours`;

const { division: _division, ...properties } = homeProperties;

const hoursColumns: Record<string, Column> = Object.fromEntries(
  WEEKDAYS.map(([weekday, term]) => [
    hoursColumn(weekday),
    text(`${term}开放时间`, {
      example: weekday === 'SATURDAY' ? '09:00-16:00' : weekday === 'WEDNESDAY' ? '学期中 15:30-17:30' : '',
      note: '写成“09:00-16:00”;学期中和寒暑假不同的写成“学期中 15:30-17:30;寒暑假 09:00-16:00”;不开放的留空。',
      alsoCalled: [`${term.replace('星期', '周')}开放时间`],
    }),
  ]),
);

/** 儿童之家台账: each home of a village with its rooms, equipment, functions and published opening hours (HN2019). */
export const homes: Ledger = {
  name: 'homes',
  title: '儿童之家台账',
  says: '一行是一所儿童之家,按所在村和名称识别。',
  source: 'HN2019 村级儿童之家建设标准',
  act: 'createChildrensHome',
  columns: { ...homeProperties, ...hoursColumns },
  key: ['division', 'name'],
  child: null,
  place: 'division',
  targets: [
    {
      entity: ChildrensHome,
      key: ['divisionCode', 'name'],
      fill: {
        divisionCode: 'division',
        ...Object.fromEntries(Object.keys(properties).map((column) => [column, column])),
      },
      parts: [
        {
          entity: HomeOpeningHours,
          owner: 'home',
          order: 'position',
          columns: Object.keys(hoursColumns),
          rows: (row) => hoursOfRow(row).map((hours) => ({ ...hours })),
        },
      ],
    },
  ],
  check: homeProblems,
  export: {
    list: HOMES_LIST,
    paths: {
      division: 'division.code',
      ...Object.fromEntries(Object.keys(properties).map((column) => [column, column])),
      ...Object.fromEntries(
        WEEKDAYS.map(([weekday]) => [hoursColumn(weekday), `weeklyHours.${weekday.toLowerCase()}`]),
      ),
    },
  },
};

function hoursOfRow(row: LedgerRow): Hours[] {
  return WEEKDAYS.flatMap(([weekday]) => hoursOf(weekday, said(row, hoursColumn(weekday)) ?? '') ?? []);
}

function homeProblems(row: LedgerRow): (FieldProblem | null)[] {
  const isClosed = row.status === 'CLOSED';
  const isStated = isAsked(row, 'status', 'closedOn');
  return [
    positive('indoorAreaSquareMetres', row.indoorAreaSquareMetres as number | null),
    isStated && isClosed !== (said(row, 'closedOn') !== null)
      ? problem('closedOn', '状态改为关闭时填写关闭日期,其他状态不填。')
      : null,
    notBefore('closedOn', said(row, 'closedOn'), said(row, 'openedOn'), '启用日期'),
    ...WEEKDAYS.map(([weekday]) => {
      const column = hoursColumn(weekday);
      return hoursProblem(column, weekday, said(row, column));
    }),
  ];
}
