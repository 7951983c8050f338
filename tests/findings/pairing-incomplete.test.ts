import { describe, expect, test } from 'vitest';
import { pairingIncomplete } from '../../subgraphs/joint-meeting/findings/pairing-incomplete.ts';
import { day, judged } from './agreeing-child.ts';

describe('PAIRING_INCOMPLETE 结对人员不齐', () => {
  test('one of the three kinds of members is missing', () => {
    expect(
      judged(pairingIncomplete, { youthLeague: { pairing: { from: day('2025-02-10'), isComplete: false } } }),
    ).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'YOUTH_LEAGUE',
            coordinate: 'Pairing.isComplete',
            statement: '结对的三类成员没有配齐',
            on: '2025-02-10',
          },
        ],
      },
    ]);
  });

  test('closes when the team is 1+3, or the pairing ends', () => {
    expect(judged(pairingIncomplete)).toEqual([]);
    expect(judged(pairingIncomplete, { youthLeague: { pairing: null } })).toEqual([]);
  });
});
