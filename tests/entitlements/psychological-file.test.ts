import { describe, expect, test } from 'vitest';
import { psychologicalFile } from '../../subgraphs/joint-meeting/entitlements/psychological-file.ts';
import { standing } from './standing.ts';

const KEY = { isKeyCareObject: true };

describe('PSYCHOLOGICAL_FILE 心理健康档案', () => {
  test('the school is to keep a psychological file of every key care object', () => {
    expect(standing(psychologicalFile, { civilAffairs: KEY, education: { hasPsychologicalFile: true } })).toBe('HAS');
    expect(standing(psychologicalFile, { civilAffairs: KEY })).toBe('LACKS');
  });

  test('not of others, nor of a child at no school', () => {
    expect(standing(psychologicalFile)).toBe('NOT_ENTITLED');
    expect(standing(psychologicalFile, { civilAffairs: KEY, education: null })).toBe('NOT_ENTITLED');
  });
});
