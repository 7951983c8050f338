import { describe, expect, test } from 'vitest';
import { unattendedAndUnpaired } from '../../subgraphs/joint-meeting/findings/unattended-and-unpaired.ts';
import { judged } from './agreeing-child.ts';

describe('UNATTENDED_AND_UNPAIRED 事实无人抚养而未结对', () => {
  test('the League has not paired a de-facto unattended child', () => {
    expect(
      judged(unattendedAndUnpaired, { categories: ['DE_FACTO_UNATTENDED'], youthLeague: { pairing: null } }),
    ).toEqual([
      {
        what: '',
        evidence: [
          { department: 'CIVIL_AFFAIRS', coordinate: 'Child.categories', statement: '有效的事实无人抚养儿童认定' },
          { department: 'YOUTH_LEAGUE', coordinate: 'YouthLeagueChild.pairing', statement: '没有当前的结对' },
        ],
      },
    ]);
  });

  test('or does not know the child', () => {
    const [found] = judged(unattendedAndUnpaired, { categories: ['DE_FACTO_UNATTENDED'], youthLeague: null });
    expect(found?.evidence[1]?.statement).toBe('没有该儿童的记录');
  });

  test('closes with a pairing, or when the category ends', () => {
    expect(judged(unattendedAndUnpaired, { categories: ['DE_FACTO_UNATTENDED'] })).toEqual([]);
    expect(judged(unattendedAndUnpaired, { categories: ['LEFT_BEHIND'], youthLeague: null })).toEqual([]);
  });
});
