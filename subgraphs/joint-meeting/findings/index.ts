import type { FindingRule } from '../finding-rule.ts';

/** The rules that the departments' facts are compared by (比对规则). */
export const rules: readonly FindingRule[] = [];
