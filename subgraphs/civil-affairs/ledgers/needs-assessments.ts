import { inOrder, notBefore } from '../../check.ts';
import { CHILD, type Ledger } from '../../ledger.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { NeedsAssessment } from '../entities/needs-assessment.ts';
import {
  CHILD_COLUMNS_WITH_VILLAGE,
  CHILD_KEY,
  CHILD_PATHS_WITH_VILLAGE,
  CHILDREN_LIST,
  REGISTERED_IN_VILLAGE,
} from './child-columns.ts';
import { said } from './said.ts';
import { NEEDS_AREA, NEEDS_LEVEL } from './words.ts';

/** 需求评估台账: dated, neutral assessments of what a child needs; an assessment of the same area follows the one before. */
export const needsAssessments: Ledger = {
  name: 'needs-assessments',
  title: '需求评估台账',
  says: '一行是对一名儿童一个方面的一次评估,按儿童、方面和评估日期识别;同一方面重新评估之日,前一次自动结束。',
  source: 'FS53 需求评估',
  act: 'recordNeedsAssessment',
  columns: {
    ...CHILD_COLUMNS_WITH_VILLAGE,
    area: choice('评估方面', NEEDS_AREA, { isRequired: true, example: '学习', alsoCalled: ['方面'] }),
    level: choice('结论', NEEDS_LEVEL, { isRequired: true, example: '需要支持', alsoCalled: ['评估结论等级'] }),
    finding: text('评估结论', { max: 2_000, isRequired: true, example: '作业辅导有困难', note: '写事实,不写评价。' }),
    assessedBy: text('评估人', { max: 100, isRequired: true, example: '赵玉芬' }),
    from: day('评估日期', { isRequired: true, example: '2026-04-20', alsoCalled: ['起始日期'] }),
    until: day('结束日期', { example: '', note: '不再有效的那一天;仍有效的留空,重新评估的只填新的一行即可。' }),
  },
  key: [...CHILD_KEY, 'area', 'from'],
  child: REGISTERED_IN_VILLAGE,
  place: null,
  targets: [
    {
      entity: NeedsAssessment,
      key: ['child', 'area', 'from'],
      fill: {
        child: CHILD,
        area: 'area',
        level: 'level',
        finding: 'finding',
        assessedBy: 'assessedBy',
        from: 'from',
        until: 'until',
      },
      follows: { per: ['child', 'area'] },
    },
  ],
  check: (row) => [
    notBefore('from', said(row, 'from'), said(row, 'birthDate'), '出生日期'),
    inOrder('until', said(row, 'from'), said(row, 'until')),
  ],
  export: {
    list: CHILDREN_LIST,
    each: 'civilAffairs.needsAssessments(first: 100)',
    paths: {
      ...CHILD_PATHS_WITH_VILLAGE,
      area: 'area',
      level: 'level',
      finding: 'finding',
      assessedBy: 'assessedBy',
      from: 'from',
      until: 'until',
    },
  },
};
