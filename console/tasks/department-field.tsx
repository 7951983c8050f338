import { useTerm } from '../language.ts';
import type { Department } from '../operations.generated.ts';
import { Tiles } from '../queue/tiles.tsx';
import { useSession } from '../signed-in.ts';
import { DOING_DEPARTMENTS } from './doing-departments.ts';

interface DepartmentFieldProps {
  legend: string;
  value: Department | null;
  onChange(department: Department): void;
}

/** Chooses the department that a task is for; one's own is no choice. */
export function DepartmentField({ legend, value, onChange }: DepartmentFieldProps) {
  const term = useTerm();
  const { department } = useSession().viewer;
  const others = DOING_DEPARTMENTS.filter((each) => each !== department) as Department[];
  return (
    <Tiles
      legend={legend}
      choices={others.map((each) => ({ value: each, label: term('Department', each) }))}
      chosen={value ? [value] : []}
      choose={onChange}
    />
  );
}
