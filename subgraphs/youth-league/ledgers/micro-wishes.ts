import { asNamed } from '../../as-named.ts';
import { problem } from '../../check.ts';
import { CHILD, type Ledger, type LedgerRow } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { day, text } from '../../ledger-columns.ts';
import { MicroWish } from '../entities/micro-wish.ts';
import { childIsThere, childPaths } from './league-child.ts';

const properties = asNamed('wish', 'wishedOn', 'claimedBy', 'claimedOn', 'fulfilledOn');

/** 微心愿台账: small wishes of children, who claimed them and when they came true (JS37). */
export const microWishes: Ledger = {
  name: 'micro-wishes',
  title: '微心愿台账',
  says: '一行是一名儿童的一个微心愿,按儿童、许愿日期和心愿识别;认领和实现后在原来的一行补填。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'recordMicroWish',
  columns: {
    ...newChildColumns,
    wish: text('心愿', {
      isRequired: true,
      note: '孩子自己的话,一行一个。',
      example: '一盏护眼台灯',
      alsoCalled: ['微心愿'],
    }),
    wishedOn: day('许愿日期', { isRequired: true, example: '2026-05-20' }),
    claimedBy: text('认领人或单位', {
      max: 100,
      note: '还没有人认领的不填。',
      example: '县供电公司团总支',
      alsoCalled: ['认领人'],
    }),
    claimedOn: day('认领日期', { note: '填了认领人时必填。', example: '2026-05-25' }),
    fulfilledOn: day('实现日期', { note: '还没有实现的不填。', example: '2026-06-01' }),
  },
  key: [...CHILD_KEY, 'wishedOn', 'wish'],
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    childIsThere,
    { entity: MicroWish, key: ['child', 'wishedOn', 'wish'], fill: { ...properties, child: CHILD } },
  ],
  check: wishProblems,
  export: {
    list: 'microWishes(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, ...childPaths },
  },
};

function wishProblems(row: LedgerRow) {
  const { wishedOn, claimedBy, claimedOn, fulfilledOn } = row as Record<string, string | null | undefined>;
  const isEarly = (day?: string | null, other?: string | null) => Boolean(day && other && day < other);
  return [
    claimedBy && claimedOn === null ? problem('claimedOn', '填了认领人,请同时填写认领日期。') : null,
    claimedOn && claimedBy === null ? problem('claimedBy', '填了认领日期,请同时填写认领人或单位。') : null,
    isEarly(claimedOn, wishedOn) ? problem('claimedOn', '认领日期不能早于许愿日期,请核对。') : null,
    fulfilledOn && claimedOn === null ? problem('claimedOn', '这个微心愿还没有人认领,请先填写认领日期。') : null,
    isEarly(fulfilledOn, claimedOn) ? problem('fulfilledOn', '实现日期不能早于认领日期,请核对。') : null,
  ];
}
