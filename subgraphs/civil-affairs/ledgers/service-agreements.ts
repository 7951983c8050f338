import { inOrder, notBefore } from '../../check.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { day, text } from '../../ledger-columns.ts';
import { ServiceAgreement } from '../entities/service-agreement.ts';
import { CHILD_COLUMNS, CHILD_KEY, CHILD_PATHS, CHILDREN_LIST, REGISTERED } from './child-columns.ts';
import { HOME_COLUMNS, HOME_KEY } from './home-columns.ts';
import { said } from './said.ts';

/** 委托服务协议台账: the agreements between a home and the guardians of the children it serves (HN2019). */
export const serviceAgreements: Ledger = {
  name: 'service-agreements',
  title: '委托服务协议台账',
  says: '一行是一名儿童的监护人与一所儿童之家签订的一份协议,按儿童、儿童之家和起始日期识别。',
  source: 'HN2019 委托服务协议书',
  act: 'signServiceAgreement',
  columns: {
    ...CHILD_COLUMNS,
    ...HOME_COLUMNS,
    guardianName: text('签订的监护人姓名', {
      max: 100,
      isRequired: true,
      example: '张福生',
      alsoCalled: ['监护人姓名', '监护人'],
    }),
    signedOn: day('签订日期', { isRequired: true, example: '2024-09-01' }),
    from: day('起始日期', { isRequired: true, mayBeFuture: true, example: '2024-09-01', note: '不早于签订日期。' }),
    until: day('结束日期', { mayBeFuture: true, example: '2025-09-01', note: '到期或解除的那一天;没有期限的留空。' }),
  },
  key: [...CHILD_KEY, ...HOME_KEY, 'from'],
  child: { ...REGISTERED, guardianName: 'guardianName' },
  place: null,
  targets: [
    {
      entity: ServiceAgreement,
      key: ['child', 'home', 'from'],
      fill: {
        child: CHILD,
        home: refersTo('home'),
        guardianName: 'guardianName',
        signedOn: 'signedOn',
        from: 'from',
        until: 'until',
      },
    },
  ],
  check: (row) => [
    notBefore('from', said(row, 'from'), said(row, 'signedOn'), '签订日期'),
    inOrder('until', said(row, 'from'), said(row, 'until')),
  ],
  export: {
    list: CHILDREN_LIST,
    each: 'civilAffairs.serviceAgreements(first: 100)',
    paths: {
      ...CHILD_PATHS,
      homeDivision: 'home.division.code',
      home: 'home.name',
      guardianName: 'guardianName',
      signedOn: 'signedOn',
      from: 'from',
      until: 'until',
    },
  },
};
