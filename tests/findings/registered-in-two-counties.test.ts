import { describe, expect, test } from 'vitest';
import { registeredInTwoCounties } from '../../subgraphs/joint-meeting/findings/registered-in-two-counties.ts';
import { ELSEWHERE, judged, NEXT_VILLAGE } from './agreeing-child.ts';

describe('REGISTERED_IN_TWO_COUNTIES 两地登记', () => {
  test('the League has the child living in another county', () => {
    expect(judged(registeredInTwoCounties, { youthLeague: { divisionCode: ELSEWHERE } })).toEqual([
      {
        what: 'YOUTH_LEAGUE',
        evidence: [
          { department: 'CIVIL_AFFAIRS', coordinate: 'Child.division', statement: '台账登记的现居住地在另一个县' },
          {
            department: 'YOUTH_LEAGUE',
            coordinate: 'YouthLeagueChild.divisionCode',
            statement: '登记的现居住地与台账不在同一个县',
          },
        ],
      },
    ]);
  });

  test('a finding for each department that says so', () => {
    const elsewhere = { division: { code: ELSEWHERE } };
    const found = judged(registeredInTwoCounties, { education: elsewhere, womensFederation: elsewhere });
    expect(found.map(({ what }) => what)).toEqual(['EDUCATION', 'WOMENS_FEDERATION']);
  });

  test('closes when the county is the same, whichever village', () => {
    expect(judged(registeredInTwoCounties, { youthLeague: { divisionCode: NEXT_VILLAGE } })).toEqual([]);
  });

  test('a department that does not know the child says nothing', () => {
    expect(judged(registeredInTwoCounties, { education: null, womensFederation: null, youthLeague: null })).toEqual([]);
  });
});
