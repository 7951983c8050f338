import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { day, phone, text } from '../../ledger-columns.ts';
import { HarbourCompanion } from '../entities/harbour-companion.ts';
import { harbourColumns, harbourPathsAround } from './harbour-columns.ts';

const properties = asNamed('name', 'phone', 'from', 'until');

/** 童伴妈妈台账: who was the companion of a harbour, from when until when. */
export const harbourCompanions: Ledger = {
  name: 'harbour-companions',
  title: '童伴妈妈台账',
  says: '一行是一名童伴妈妈在一处港湾的一段任职,按港湾和任职起日识别;后任开始之日,前任自动到任。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'appointCompanion',
  columns: {
    ...harbourColumns('from'),
    name: text('姓名', {
      max: 50,
      isRequired: true,
      note: '童伴妈妈的姓名。',
      example: '于秀英',
      alsoCalled: ['童伴妈妈姓名'],
    }),
    phone: phone('联系电话', { alsoCalled: ['童伴妈妈电话'] }),
    from: day('任职起日', {
      isRequired: true,
      note: '开始任职的那一天。',
      example: '2023-05-20',
      alsoCalled: ['任职日期'],
    }),
    until: day('任职止日', {
      note: '从这一天起不再任职;现任的不填。',
      example: '2025-09-01',
      alsoCalled: ['离任日期'],
    }),
  },
  key: ['harbourDivision', 'harbour', 'from'],
  child: null,
  place: null,
  targets: [
    {
      entity: HarbourCompanion,
      key: ['harbour', 'from'],
      fill: { ...properties, harbour: refersTo('harbour') },
      follows: { per: ['harbour'] },
    },
  ],
  check: ({ from, until }) => [inOrder('until', from as string, until as string)],
  export: {
    list: 'heartHarbours(filter: { divisionCode: $division }, first: 100, after: $after)',
    each: 'companions',
    paths: { ...properties, ...harbourPathsAround },
  },
};
