import { expect, test } from 'vitest';
import { noticesOf, waitSentence } from '../../console/answer-notices.ts';

const denied = (field: string, coordinate: string, owner: string, message: string) => ({
  message,
  path: ['children'],
  extensions: { code: 'NO_AGREEMENT', field, coordinate, owner },
});

test('fields denied for the same reason by the same department stand together, each once', () => {
  const sentence = '教育与您的部门之间没有共享授权。';
  const errors = [
    denied('children.nodes.education', 'Child.education', 'EDUCATION', sentence),
    denied('children.nodes.civilAffairs.gaps', 'CivilAffairsChild.gaps', 'CIVIL_AFFAIRS', '民政没有共享。'),
    denied('pupils', 'Query.pupils', 'EDUCATION', sentence),
    denied('pupils', 'Query.pupils', 'EDUCATION', sentence),
  ];
  expect(noticesOf(errors)).toEqual([
    {
      owner: 'EDUCATION',
      code: 'NO_AGREEMENT',
      sentence,
      fields: [
        { path: 'children.nodes.education', coordinate: 'Child.education' },
        { path: 'pupils', coordinate: 'Query.pupils' },
      ],
    },
    {
      owner: 'CIVIL_AFFAIRS',
      code: 'NO_AGREEMENT',
      sentence: '民政没有共享。',
      fields: [{ path: 'children.nodes.civilAffairs.gaps', coordinate: 'CivilAffairsChild.gaps' }],
    },
  ]);
});

test('rows for which a field is missing are one field, and an error about the whole request names none', () => {
  const missing = (row: number) => ({ message: '暂时无法访问', path: ['children', 'nodes', row, 'education'] });
  expect(noticesOf([missing(0), missing(1), { message: '请先登录。' }])).toEqual([
    { sentence: '暂时无法访问', fields: [{ path: 'children.nodes.education' }] },
    { sentence: '请先登录。', fields: [] },
  ]);
  expect(noticesOf(undefined)).toEqual([]);
});

test('how long to wait is said in seconds, then in minutes, and not when nothing is to be waited for', () => {
  expect(['7', '90', '1800', '0', 'soon', null].map(waitSentence)).toEqual([
    '请等待 7 秒后再试。',
    '请等待 90 秒后再试。',
    '请等待约 30 分钟后再试。',
    null,
    null,
    null,
  ]);
});
