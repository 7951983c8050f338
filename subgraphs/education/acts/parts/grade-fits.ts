import type { FieldProblem } from '../../../../schema/errors.ts';
import { problem } from '../../../check.ts';
import type { SchoolGrade, SchoolKind } from '../../schema.generated.ts';

const STAGES: Record<SchoolKind, readonly string[]> = {
  KINDERGARTEN: ['KINDERGARTEN'],
  PRIMARY: ['PRIMARY'],
  MIDDLE: ['MIDDLE'],
  NINE_YEAR: ['PRIMARY', 'MIDDLE'],
  HIGH: ['HIGH'],
  VOCATIONAL: ['HIGH'],
  SPECIAL: ['KINDERGARTEN', 'PRIMARY', 'MIDDLE', 'HIGH'],
};

/** A grade that a school of this kind has. */
export function gradeFits(kind: SchoolKind, grade: SchoolGrade): FieldProblem | null {
  const stage = grade.slice(0, grade.indexOf('_'));
  return STAGES[kind].includes(stage) ? null : problem('grade', '这类学校没有这个年级,请核对学校和年级。');
}
