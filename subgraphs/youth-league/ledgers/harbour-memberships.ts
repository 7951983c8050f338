import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import { CHILD, type Ledger, refersTo } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { day } from '../../ledger-columns.ts';
import { HarbourMembership } from '../entities/harbour-membership.ts';
import { harbourColumns } from './harbour-columns.ts';
import { childIsThere, childPathsAround } from './league-child.ts';

const properties = asNamed('from', 'until');

/** 港湾成员台账: which child goes to which harbour, from when until when. */
export const harbourMemberships: Ledger = {
  name: 'harbour-memberships',
  title: '港湾成员台账',
  says: '一行是一名儿童参加一处童心港湾的一段经历,按儿童、港湾和参加日期识别;退出时在原来的一行补填退出日期。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'joinHarbour',
  columns: {
    ...newChildColumns,
    ...harbourColumns('from'),
    from: day('参加日期', {
      isRequired: true,
      note: '开始参加的那一天。',
      example: '2025-03-01',
      alsoCalled: ['加入日期'],
    }),
    until: day('退出日期', { note: '从这一天起不再参加;仍参加的不填。', example: '2026-02-01' }),
  },
  key: [...CHILD_KEY, 'harbourDivision', 'harbour', 'from'],
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    childIsThere,
    {
      entity: HarbourMembership,
      key: ['child', 'harbour', 'from'],
      fill: { ...properties, child: CHILD, harbour: refersTo('harbour') },
    },
  ],
  check: ({ from, until }) => [inOrder('until', from as string, until as string)],
  export: {
    list: 'leagueChildren(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'child.youthLeague.memberships(first: 100)',
    paths: {
      ...properties,
      ...childPathsAround,
      harbour: 'harbour.name',
      harbourDivision: 'harbour.divisionCode',
    },
  },
};
