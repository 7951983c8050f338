import { asNamed } from '../../as-named.ts';
import { inOrder } from '../../check.ts';
import { CHILD, type Ledger } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { KeyFamilyRecord } from '../entities/key-family-record.ts';
import { childIsThere, childPathsAround } from './guided-child.ts';
import { KEY_FAMILY_REASON } from './words.ts';

const properties = asNamed('reason', 'note', 'from', 'until');

/** 重点家庭台账: since when, until when and why a family is a key family. */
export const keyFamilies: Ledger = {
  name: 'key-families',
  title: '重点家庭台账',
  says: '一行是一个家庭的一次重点家庭认定,按儿童和认定日期识别;解除时在原来的一行补填解除日期,再次认定另起一行。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'markKeyFamily',
  columns: {
    ...newChildColumns,
    reason: choice('认定原因', KEY_FAMILY_REASON, { isRequired: true, example: '事实无人抚养' }),
    note: text('说明', { max: 500, note: '需要时补充,不超过 500 字。', example: '由祖父母照料,收入不稳' }),
    from: day('认定日期', { isRequired: true, note: '认定为重点家庭的那一天。', example: '2025-11-03' }),
    until: day('解除日期', { note: '从这一天起不再是重点家庭;仍有效的不填。', example: '2026-06-01' }),
  },
  key: [...CHILD_KEY, 'from'],
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [childIsThere, { entity: KeyFamilyRecord, key: ['child', 'from'], fill: { ...properties, child: CHILD } }],
  check: ({ from, until }) => [inOrder('until', from as string, until as string)],
  export: {
    list: 'guidedChildren(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'keyFamilyRecords(first: 100)',
    paths: { ...properties, ...childPathsAround },
  },
};
