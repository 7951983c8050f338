import { useTerm } from '../language.ts';
import { TERMS } from '../terms.generated.ts';

/** The departments to choose from; `withData`: those that have data of children. */
export function useDepartments(withData = false): Array<{ value: string; label: string }> {
  const term = useTerm();
  return Object.keys(TERMS.Department)
    .filter((code) => !withData || !['JOINT_MEETING', 'PROCESSING_RECORD'].includes(code))
    .map((value) => ({ value, label: term('Department', value) }));
}
