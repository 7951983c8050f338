import { describe, expect, test } from 'vitest';
import { registeredTwice } from '../../subgraphs/joint-meeting/findings/registered-twice.ts';
import { judged } from './agreeing-child.ts';

describe('REGISTERED_TWICE 疑似重复登记', () => {
  test('the register holds what seems to be the same child again', () => {
    expect(judged(registeredTwice, { civilAffairs: { hasPossibleDuplicate: true } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.hasPossibleDuplicate',
            statement: '同县另有一份相同的在册登记',
          },
        ],
      },
    ]);
  });

  test('closes when only one is left, or a steward says they are two children', () => {
    expect(judged(registeredTwice, { civilAffairs: { hasPossibleDuplicate: false } })).toEqual([]);
  });

  test('the one that was removed is not at fault', () => {
    expect(judged(registeredTwice, { civilAffairs: { hasPossibleDuplicate: true }, isActive: false })).toEqual([]);
  });
});
