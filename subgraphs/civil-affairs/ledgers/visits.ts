import { notBefore } from '../../check.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { choice, day, division, reference, text } from '../../ledger-columns.ts';
import { after } from '../acts/day-order.ts';
import { HomeVisit } from '../entities/home-visit.ts';
import { ServiceCase } from '../entities/service-case.ts';
import { CHILD_COLUMNS, CHILD_KEY, REGISTERED_IN_VILLAGE } from './child-columns.ts';
import { said } from './said.ts';
import { VISIT_PURPOSE, VISITOR_KIND } from './words.ts';

/** 入户探访台账: who visited a child at home, when, and what was found. */
export const visits: Ledger = {
  name: 'visits',
  title: '入户探访台账',
  says: '一行是对一名儿童的一次入户探访,按儿童、探访日期和探访人识别。',
  source: 'FS53 入户探访记录',
  act: 'recordHomeVisit',
  columns: {
    ...CHILD_COLUMNS,
    division: division('探访时所在村(社区)', ['VILLAGE'], {
      isRequired: true,
      note: '探访时儿童住的村(社区),12 位区划代码。',
      alsoCalled: ['现居住村(社区)', '现居住地', '所在村'],
    }),
    visitedOn: day('探访日期', { isRequired: true, example: '2026-10-18', alsoCalled: ['入户日期', '走访日期'] }),
    visitorKind: choice('探访人身份', VISITOR_KIND, { isRequired: true, example: '儿童主任' }),
    visitorName: text('探访人姓名', {
      max: 100,
      isRequired: true,
      example: '赵玉芬',
      alsoCalled: ['探访人', '走访人'],
    }),
    purpose: choice('探访目的', VISIT_PURPOSE, { isRequired: true, example: '定期走访' }),
    finding: text('探访发现', {
      max: 2_000,
      isRequired: true,
      example: '孩子情绪稳定,学习正常',
      note: '写看到、听到的事实。',
      alsoCalled: ['探访情况', '走访情况'],
    }),
    nextDueOn: day('下次应探访日期', {
      mayBeFuture: true,
      example: '2026-11-18',
      note: '与家里约好的日期;没有的留空。',
    }),
    serviceCase: reference(
      '所属个案编号',
      { entity: ServiceCase, by: 'number' },
      { example: 'GA-210421-2026-0007', note: '为个案所做的探访填个案编号;其他的留空。', alsoCalled: ['个案编号'] },
    ),
  },
  key: [...CHILD_KEY, 'visitedOn', 'visitorName'],
  child: REGISTERED_IN_VILLAGE,
  place: 'division',
  targets: [
    {
      entity: HomeVisit,
      key: ['child', 'visitedOn', 'visitorName'],
      fill: {
        child: CHILD,
        divisionCode: 'division',
        visitedOn: 'visitedOn',
        visitorKind: 'visitorKind',
        visitorName: 'visitorName',
        purpose: 'purpose',
        finding: 'finding',
        nextDueOn: 'nextDueOn',
        serviceCase: refersTo('serviceCase'),
      },
    },
  ],
  check: (row) => [
    notBefore('visitedOn', said(row, 'visitedOn'), said(row, 'birthDate'), '儿童出生日期'),
    after('nextDueOn', said(row, 'nextDueOn'), said(row, 'visitedOn'), '本次探访日期'),
  ],
  export: {
    list: 'homeVisits(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: {
      childId: 'child.id',
      nationalId: 'child.nationalId',
      name: 'child.name',
      birthDate: 'child.birthDate',
      division: 'division.code',
      visitedOn: 'visitedOn',
      visitorKind: 'visitorKind',
      visitorName: 'visitorName',
      purpose: 'purpose',
      finding: 'finding',
      nextDueOn: 'nextDueOn',
      serviceCase: 'serviceCase.number',
    },
  },
};
