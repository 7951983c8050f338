import type { Target } from '../../ledger.ts';
import { CHILD_FILLS } from '../../ledger-child.ts';
import { LeagueChild } from '../entities/league-child.ts';

/** The child of a row is registered with the League; one that is there already stays as it is. */
export const childIsThere: Target = { entity: LeagueChild, key: ['id'], fill: CHILD_FILLS, isOnlyCreated: true };

/** Where the child of the League's list of children stands in an export, from a record that lies in it. */
export const childPathsAround = {
  childId: '^id',
  name: '^name',
  birthDate: '^birthDate',
  divisionCode: '^divisionCode',
};

/** The same for a record that names its child. */
export const childPaths = {
  childId: 'child.id',
  name: 'child.youthLeague.name',
  birthDate: 'child.youthLeague.birthDate',
  divisionCode: 'child.youthLeague.divisionCode',
};
