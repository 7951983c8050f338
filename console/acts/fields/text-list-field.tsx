import { Select } from 'antd';
import type { ControlProps } from './field-control.tsx';

/** Several short texts: names of those present. What was typed last counts without Enter. */
export function TextListField({
  id,
  value,
  onChange,
  onBlur,
  hint,
}: ControlProps<string[] | undefined> & { hint: string }) {
  return (
    <Select
      {...(id ? { id } : {})}
      mode="tags"
      open={false}
      suffixIcon={null}
      placeholder={hint}
      tokenSeparators={['、', '，', ',', '；', ';', '\n']}
      value={value ?? []}
      onChange={(next) => onChange?.(next)}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}
