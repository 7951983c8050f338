import { judgeChildren } from './judge-children.ts';
import { packs } from './packs.ts';
import type { SweepStep } from './step.ts';
import { undertakingValues } from './undertaking-values.ts';
import { upkeep } from './upkeep.ts';
import { villageCoverage } from './village-coverage.ts';
import { visitCredits } from './visit-credits.ts';

/** What every sweep does, in this order: visits count before it is judged what is missing. */
export const steps: readonly SweepStep[] = [
  visitCredits,
  judgeChildren,
  upkeep,
  packs,
  undertakingValues,
  villageCoverage,
];
