import { describe, expect, test } from 'vitest';
import { compulsoryEducation } from '../../subgraphs/joint-meeting/entitlements/compulsory-education.ts';
import { day } from '../findings/agreeing-child.ts';
import { standing } from './standing.ts';

describe('COMPULSORY_EDUCATION 接受义务教育', () => {
  test('a child of compulsory age is to be at school', () => {
    expect(standing(compulsoryEducation)).toBe('HAS');
    expect(standing(compulsoryEducation, { education: { currentEnrolments: [] } })).toBe('LACKS');
    expect(standing(compulsoryEducation, { education: null })).toBe('LACKS');
  });

  test('义务教育法 art. 11: from six completed years, and for nine years', () => {
    expect(standing(compulsoryEducation, { birthDate: day('2021-01-01') })).toBe('NOT_ENTITLED');
    expect(standing(compulsoryEducation, { birthDate: day('2010-01-01') })).toBe('NOT_ENTITLED');
    expect(standing(compulsoryEducation, { birthDate: null })).toBe('NOT_ENTITLED');
  });
});
