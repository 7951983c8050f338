import { Select } from 'antd';
import { useId } from 'react';

/** A select with its label above it, for a row of filters. */
export function LabelledSelect({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  onChange(value: string): void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Select id={id} style={{ minWidth: 132 }} value={value} options={[...options]} onChange={onChange} />
    </div>
  );
}
