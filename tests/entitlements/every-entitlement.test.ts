import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entitlements } from '../../subgraphs/joint-meeting/entitlements/index.ts';
import type { Provider } from '../../subgraphs/joint-meeting/finding-rule.ts';
import { STANDARDS } from '../../subgraphs/joint-meeting/findings/standards.ts';
import { childCoverage } from '../../subgraphs/joint-meeting/judging/child-coverage.ts';
import { child, TODAY } from '../findings/agreeing-child.ts';

const context = { today: TODAY, standards: STANDARDS };
const codes = entitlements.map(({ code }) => code);
const NOBODY: ReadonlySet<Provider> = new Set();
const UNKNOWN = { civilAffairs: null, education: null, womensFederation: null, youthLeague: null };

describe('the entitlements 应享服务', () => {
  test('each has a code, a file and a test of its own, and says in Chinese who is to have it and what counts', () => {
    expect(new Set(codes).size).toBe(entitlements.length);
    for (const { code, rule, basis, needs } of entitlements) {
      expect(readdirSync(import.meta.dirname)).toContain(`${code.toLowerCase().replaceAll('_', '-')}.test.ts`);
      expect(rule).toMatch(/的应有.*的为已享有/);
      expect(basis).toMatch(/法|〔\d{4}〕|《|提案答复/);
      expect(needs).toContain('CIVIL_AFFAIRS');
    }
  });

  test('only psychological files are counted without saying of whom', () => {
    expect(entitlements.filter(({ isCountsOnly }) => isCountsOnly).map(({ code }) => code)).toEqual([
      'PSYCHOLOGICAL_FILE',
    ]);
  });

  test('what needs a department that was not heard is kept as it was', () => {
    const { entitled, kept } = childCoverage(child(), entitlements, new Set(['YOUTH_LEAGUE']), context);
    expect(kept).toEqual(['HEART_HARBOUR', 'PAIRING', 'MONTHLY_VISIT', 'QUARTERLY_CARE', 'DREAM_ROOM']);
    expect(entitled.filter((code) => kept.includes(code))).toEqual([]);
    expect(childCoverage(child(), entitlements, new Set(['CIVIL_AFFAIRS']), context)).toEqual({
      entitled: [],
      received: [],
      kept: codes,
    });
  });

  test('a child that nobody knows is to have nothing, once all are heard', () => {
    expect(childCoverage(child(UNKNOWN), entitlements, NOBODY, context)).toEqual({
      entitled: [],
      received: [],
      kept: [],
    });
    expect(childCoverage(child(UNKNOWN), entitlements, new Set(['EDUCATION']), context).kept).toEqual(codes);
  });
});
