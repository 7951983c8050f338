import { describe, expect, test } from 'vitest';
import { movedAndNotFollowed } from '../../subgraphs/joint-meeting/findings/moved-and-not-followed.ts';
import { ELSEWHERE, judged, NEXT_VILLAGE, VILLAGE } from './agreeing-child.ts';

describe('MOVED_AND_NOT_FOLLOWED 搬家无人跟进', () => {
  test('the school knows another village of the county', () => {
    expect(judged(movedAndNotFollowed, { education: { division: { code: NEXT_VILLAGE } } })).toEqual([
      {
        what: '',
        evidence: [
          { department: 'CIVIL_AFFAIRS', coordinate: 'Child.division', statement: '台账登记的现居住地是另一个村' },
          {
            department: 'EDUCATION',
            coordinate: 'EducationChild.division',
            statement: '学校登记的现居住地与台账不是同一个村',
          },
        ],
      },
    ]);
  });

  test('closes when both have the same village', () => {
    expect(judged(movedAndNotFollowed, { education: { division: { code: VILLAGE } } })).toEqual([]);
  });

  test('another county is another finding', () => {
    expect(judged(movedAndNotFollowed, { education: { division: { code: ELSEWHERE } } })).toEqual([]);
  });

  test('a township alone says nothing of the village', () => {
    expect(judged(movedAndNotFollowed, { education: { division: { code: VILLAGE.slice(0, 9) } } })).toEqual([]);
  });
});
