import { expect, test } from 'vitest';
import { needsAssessments } from '../../../subgraphs/civil-affairs/ledgers/needs-assessments.ts';
import { told } from '../../ledgers/told-desk.ts';
import { aCountyWithChild, CHILD } from './invented-rows.ts';

const STUDY = {
  ...CHILD,
  area: '学习',
  level: '需要支持',
  finding: '作业辅导有困难',
  assessedBy: '赵玉芬',
  from: '2025-04-20',
};
const LATER = { ...STUDY, level: '重点帮扶', finding: '数学不及格', from: '2026-04-20' };
const HEALTH = { ...STUDY, area: '健康', level: '暂无需要', finding: '体检正常' };

test('an assessment follows the one before of the same area and leaves other areas alone', async () => {
  await using county = await aCountyWithChild();
  expect(told(await county.write(needsAssessments, [LATER, HEALTH, STUDY]))).toEqual(['NEW', 'NEW', 'NEW']);
  expect(
    await county.sql(`select area, level, finding, assessed_by, "from"::text, until::text from needs_assessment
      order by area, "from"`),
  ).toEqual([
    { area: 'HEALTH', level: 'NONE', finding: '体检正常', assessed_by: '赵玉芬', from: '2025-04-20', until: null },
    {
      area: 'STUDY',
      level: 'SUPPORT',
      finding: '作业辅导有困难',
      assessed_by: '赵玉芬',
      from: '2025-04-20',
      until: '2026-04-20',
    },
    { area: 'STUDY', level: 'KEY_CARE', finding: '数学不及格', assessed_by: '赵玉芬', from: '2026-04-20', until: null },
  ]);
  expect(told(await county.write(needsAssessments, await county.exported(needsAssessments)))).toEqual([
    'SAME',
    'SAME',
    'SAME',
  ]);
  const early = { ...STUDY, birthDate: '2015-03-07', from: '2014-01-01' };
  expect(told(await county.write(needsAssessments, [early]))).toEqual([
    ['REFUSED', 'from: RULE 日期不能早于出生日期(2015-03-07),请核对。'],
  ]);
});
