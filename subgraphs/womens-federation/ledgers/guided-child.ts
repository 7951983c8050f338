import type { Target } from '../../ledger.ts';
import { CHILD_FILLS } from '../../ledger-child.ts';
import { GuidedChild } from '../entities/guided-child.ts';

/** The child of a row is registered with the federation; one that is there already stays as it is. */
export const childIsThere: Target = { entity: GuidedChild, key: ['id'], fill: CHILD_FILLS, isOnlyCreated: true };

/** Where the child of a list of the federation's children stands in an export. */
export const childPathsAround = {
  childId: '^child.id',
  name: '^name',
  birthDate: '^birthDate',
  divisionCode: '^division.code',
};
