import { useTerm } from '../language.ts';

/** How urgent a finding is (紧急程度), in a word and a colour. */
export function SeverityMark({ of }: { of: string }) {
  const term = useTerm();
  return (
    <span className="severity-mark" data-severity={of}>
      {term('Severity', of)}
    </span>
  );
}
