import { describe, expect, test } from 'vitest';
import { keyChildWithoutFile } from '../../subgraphs/joint-meeting/findings/key-child-without-file.ts';
import { judged } from './agreeing-child.ts';

describe('KEY_CHILD_WITHOUT_FILE 重点儿童无心理健康档案', () => {
  test('JS37: a key care object at school without a file', () => {
    expect(judged(keyChildWithoutFile, { civilAffairs: { isKeyCareObject: true } })).toEqual([
      {
        what: '',
        evidence: [
          { department: 'CIVIL_AFFAIRS', coordinate: 'CivilAffairsChild.isKeyCareObject', statement: '重点帮扶对象' },
          { department: 'EDUCATION', coordinate: 'EducationChild.hasPsychologicalFile', statement: '没有心理健康档案' },
        ],
      },
    ]);
  });

  test('closes when there is one', () => {
    expect(
      judged(keyChildWithoutFile, {
        civilAffairs: { isKeyCareObject: true },
        education: { hasPsychologicalFile: true },
      }),
    ).toEqual([]);
  });

  test('a child who goes to no school, or is no key care object, needs none', () => {
    expect(
      judged(keyChildWithoutFile, { civilAffairs: { isKeyCareObject: true }, education: { currentEnrolments: [] } }),
    ).toEqual([]);
    expect(judged(keyChildWithoutFile)).toEqual([]);
  });
});
