import { useSay, useTerm } from '../language.ts';
import { useFieldTerm } from '../shown/why-withheld.tsx';
import { evidenceByDepartment, type Fact } from './evidence-by-department.ts';

interface FindingEvidenceProps {
  evidence: readonly (Fact & { readonly department: string | null })[];
  responsible: string;
}

/** What the departments say, side by side (各部门的说法). */
export function FindingEvidence({ evidence, responsible }: FindingEvidenceProps) {
  const say = useSay();
  const term = useTerm();
  const fieldTerm = useFieldTerm();
  return (
    <div className="evidence">
      {evidenceByDepartment(evidence, responsible).map(({ department, facts }) => (
        <section key={department} className="evidence-side">
          <h4>
            {department === ''
              ? say('数据', 'The data')
              : say(`${term('Department', department)}的数据`, `${term('Department', department)}`)}
          </h4>
          <ul>
            {facts.map(({ coordinate, statement, on }) => (
              <li key={`${coordinate ?? ''} ${statement ?? ''} ${on ?? ''}`}>
                <b>{statement ?? say('内容未显示', 'Not shown')}</b>
                <span>{[coordinate && fieldTerm(coordinate), on].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
