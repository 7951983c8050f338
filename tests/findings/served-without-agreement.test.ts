import { describe, expect, test } from 'vitest';
import { servedWithoutAgreement } from '../../subgraphs/joint-meeting/findings/served-without-agreement.ts';
import { day, judged } from './agreeing-child.ts';

describe('SERVED_WITHOUT_AGREEMENT 服务协议已到期', () => {
  test('HN2019: the agreement ran out and the home is still open', () => {
    expect(judged(servedWithoutAgreement, { civilAffairs: { serviceAgreementEndedOn: day('2026-11-23') } })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.serviceAgreementEndedOn',
            statement: '最近一份委托服务协议书已到期,没有续签',
            on: '2026-11-23',
          },
        ],
        since: '2026-11-23',
      },
    ]);
  });

  test('closes when one is in force again, or the home closes', () => {
    expect(judged(servedWithoutAgreement)).toEqual([]);
    expect(
      judged(servedWithoutAgreement, {
        civilAffairs: { serviceAgreementEndedOn: day('2026-11-23'), childrensHomes: [] },
      }),
    ).toEqual([]);
  });
});
