import { Checkbox } from 'antd';
import { useSay } from '../language.ts';

interface VisitAskedFieldProps {
  value: boolean;
  onChange(asksForVisit: boolean): void;
}

/** Whether a visit that the department registers answers the task. */
export function VisitAskedField({ value, onChange }: VisitAskedFieldProps) {
  const say = useSay();
  return (
    <Checkbox checked={value} onChange={({ target }) => onChange(target.checked)}>
      {say('登记走访后自动答复', 'Answered by itself when a visit is registered')}
    </Checkbox>
  );
}
