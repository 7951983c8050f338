import { describe, expect, test } from 'vitest';
import { serviceAgreement } from '../../subgraphs/joint-meeting/entitlements/service-agreement.ts';
import { standing } from './standing.ts';

describe('SERVICE_AGREEMENT 委托服务协议', () => {
  test('where a home serves the village an agreement is to be in force', () => {
    expect(standing(serviceAgreement, { civilAffairs: { serviceAgreements: [{ isCurrent: true }] } })).toBe('HAS');
    expect(standing(serviceAgreement, { civilAffairs: { serviceAgreements: [{ isCurrent: false }] } })).toBe('LACKS');
    expect(standing(serviceAgreement, { civilAffairs: { serviceAgreements: [] } })).toBe('LACKS');
  });

  test('where no home is open there is nobody to sign with', () => {
    expect(standing(serviceAgreement, { civilAffairs: { childrensHomes: [] } })).toBe('NOT_ENTITLED');
  });
});
