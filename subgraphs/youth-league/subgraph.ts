import type { Department } from '../department.ts';
import { acts } from './acts/index.ts';
import { constraints } from './constraints.ts';
import { LeagueChild } from './entities/league-child.ts';
import { ledgers } from './ledgers/index.ts';
import { reading } from './reading.ts';
import { roster } from './roster.ts';

/** 共青团: harbours, dream rooms, pairings and care projects. */
const department: Department = {
  reading,
  acts,
  actKinds: { eraseLeagueChild: 'ERASURE' },
  source: '共青团登记',
  constraints,
  children: LeagueChild,
  roster,
  ledgers,
  persons: { name: 'name', birthDate: 'birthDate', sex: null, guardianNames: null, phones: null },
};

export default department;
