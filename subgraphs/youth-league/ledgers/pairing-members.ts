import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import type { Ledger } from '../../ledger.ts';
import { CHILD_KEY, KNOWN_CHILD, knownChildColumns } from '../../ledger-child.ts';
import { choice, day, phone, text } from '../../ledger-columns.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import { pairingOn } from './pairing-columns.ts';
import { MEMBER_ROLE } from './words.ts';

const properties = asNamed('role', 'name', 'workplace', 'phone', 'signInId', 'from', 'until');

/** 结对成员台账: everybody who has filled a role of a pairing, from when until when. */
export const pairingMembers: Ledger = {
  name: 'pairing-members',
  title: '结对成员台账',
  says: '一行是一名结对成员的一段任期,按儿童当时的结对、类别和起始日期识别;同类新成员开始之日,原成员自动到任。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'addPairingMember',
  columns: {
    ...knownChildColumns,
    role: choice('类别', MEMBER_ROLE, { isRequired: true, alsoCalled: ['成员类别'] }),
    memberName: text('成员姓名或组织名称', {
      max: 100,
      isRequired: true,
      note: '组织填全称。',
      example: '尚启明',
      alsoCalled: ['成员姓名'],
    }),
    workplace: text('单位', { max: 100, note: '所在单位;没有的不填。', example: '后安镇团委' }),
    phone: phone('联系电话'),
    signInId: text('登录账号', {
      max: 255,
      note: '成员本人登录枢纽的账号,有账号的现任成员可以查看结对的儿童;没有的不填。',
      example: '',
    }),
    from: day('自何日起', { isRequired: true, note: '这名成员开始结对的日期。', example: '2025-03-05' }),
    until: day('至何日止', { note: '从这一天起不再任结对成员;现任的不填。', example: '2026-03-01' }),
  },
  key: [...CHILD_KEY, 'role', 'from'],
  child: KNOWN_CHILD,
  place: null,
  targets: [
    pairingOn('from', '这名儿童在该日期没有结对,请先登记结对,或核对日期。'),
    {
      entity: PairingMember,
      key: ['pairing', 'role', 'from'],
      fill: { ...properties, name: 'memberName' },
      follows: { per: ['pairing', 'role'] },
      belongsTo: { pairing: 0 },
    },
  ],
  check: ({ from, until }) => [inOrder('until', from as string, until as string)],
  export: {
    list: 'pairings(filter: { divisionCode: $division }, first: 100, after: $after)',
    each: 'members',
    paths: {
      ...properties,
      childId: '^child.id',
      name: '^child.youthLeague.name',
      birthDate: '^child.youthLeague.birthDate',
      memberName: 'name',
    },
  },
};
