import { asNamed } from '../../as-named.ts';
import { inOfficeOn } from '../../check-place.ts';
import type { Ledger } from '../../ledger.ts';
import { CHILD_KEY, KNOWN_CHILD, knownChildColumns } from '../../ledger-child.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { MonthlyVisit } from '../entities/monthly-visit.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import { pairingOn } from './pairing-columns.ts';
import { VISIT_FORM } from './words.ts';

const properties = asNamed('visitedOn', 'form', 'content');

/** 月走访台账: every visit by the members of a pairing (月常态走访, JS37); several in a month are welcome. */
export const monthlyVisits: Ledger = {
  name: 'monthly-visits',
  title: '月走访台账',
  says: '一行是一次结对走访,按儿童、走访日期、方式和走访人识别;归入走访那一天的结对。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'recordMonthlyVisit',
  columns: {
    ...knownChildColumns,
    visitedOn: day('走访日期', {
      isRequired: true,
      note: '实际走访的那一天。',
      example: '2026-04-11',
      alsoCalled: ['日期'],
    }),
    visitor: text('走访人', {
      max: 100,
      note: '结对成员的姓名或组织名称,与结对台账一致;不清楚的不填。',
      example: '尚启明',
      alsoCalled: ['走访人员', '走访成员'],
    }),
    form: choice('方式', VISIT_FORM, { isRequired: true, alsoCalled: ['走访方式'] }),
    content: text('走访内容', {
      max: 2000,
      isRequired: true,
      note: '了解到的情况和所做的事,不超过 2000 字。',
      example: '了解学习和生活情况,叮嘱用火用电安全。',
      alsoCalled: ['内容', '走访情况'],
    }),
  },
  key: [...CHILD_KEY, 'visitedOn', 'form', 'visitor'],
  child: KNOWN_CHILD,
  place: null,
  targets: [
    pairingOn('visitedOn', '走访日期不在结对期间内,请核对日期或结对。'),
    {
      entity: PairingMember,
      key: ['pairing', 'name'],
      fill: { name: 'visitor' },
      when: ['visitor'],
      mustExist: '走访人不是这个结对的成员,请核对姓名,或先在结对成员台账登记。',
      fits: (member, { visitedOn }) => (visitedOn ? inOfficeOn('visitor', member as never, String(visitedOn)) : null),
      belongsTo: { pairing: 0 },
    },
    {
      entity: MonthlyVisit,
      key: ['pairing', 'visitedOn', 'form', 'visitor'],
      fill: properties,
      belongsTo: { pairing: 0, visitor: 1 },
    },
  ],
  export: {
    list: 'pairings(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'visits(first: 100)',
    paths: {
      ...properties,
      childId: '^child.id',
      name: '^child.youthLeague.name',
      birthDate: '^child.youthLeague.birthDate',
      visitor: 'visitor.name',
    },
  },
};
