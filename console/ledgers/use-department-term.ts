import { useLanguage, useTerm } from '../language.ts';
import { firstWords } from '../records/terms.ts';
import { type DepartmentLedgers, departmentCode } from './ledger-shapes.ts';

/** What a department is called: as it calls itself, or by its code in English. */
export function useDepartmentTerm(): (of: Pick<DepartmentLedgers, 'department' | 'term'>) => string {
  const isChinese = useLanguage() === 'zh';
  const term = useTerm();
  return (of) =>
    isChinese ? (firstWords(of.term) ?? of.department) : term('Department', departmentCode(of.department));
}
