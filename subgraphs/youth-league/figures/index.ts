import type { Figure } from '../../figure.ts';
import { completePairings } from './complete-pairings.ts';
import { heartHarbours } from './heart-harbours.ts';
import { monthlyVisits } from './monthly-visits.ts';
import { pairings } from './pairings.ts';

/** 共青团的统计指标, in the order in which they are shown. */
export const figures: readonly Figure[] = [heartHarbours, pairings, completePairings, monthlyVisits];
