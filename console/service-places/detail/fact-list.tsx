import { useSay } from '../../language.ts';
import { ShownValue } from '../listing/rows-table.tsx';
import type { Shown } from '../shown.ts';

interface FactListProps {
  facts: readonly Shown[];
  place: object;
  isDenied: (path: string) => boolean;
}

/** Facts of a place, each with its name. */
export function FactList({ facts, place, isDenied }: FactListProps) {
  const say = useSay();
  return (
    <dl className="places-facts">
      {facts.map((fact) => (
        <div key={fact.path}>
          <dt>{say(...fact.label)}</dt>
          <dd>
            <ShownValue shown={fact} row={place} isDenied={isDenied} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
