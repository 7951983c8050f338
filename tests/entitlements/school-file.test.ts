import { describe, expect, test } from 'vitest';
import { schoolFile } from '../../subgraphs/joint-meeting/entitlements/school-file.ts';
import { standing } from './standing.ts';

describe('SCHOOL_FILE 学校留守儿童档案', () => {
  test('the school is to keep a file of every left-behind pupil', () => {
    expect(standing(schoolFile)).toBe('HAS');
    expect(standing(schoolFile, { education: { schoolFile: null } })).toBe('LACKS');
  });

  test('not of others, nor of a child at no school', () => {
    expect(standing(schoolFile, { categories: ['MIGRANT'] })).toBe('NOT_ENTITLED');
    expect(standing(schoolFile, { education: { currentEnrolments: [] } })).toBe('NOT_ENTITLED');
  });
});
