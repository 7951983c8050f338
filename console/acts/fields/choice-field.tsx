import { Checkbox, Radio, Select } from 'antd';
import { useSay, useTerm } from '../../language.ts';
import { TERMS } from '../../terms.generated.ts';
import type { ListName } from '../described.ts';
import type { ControlProps } from './field-control.tsx';

interface ChoiceProps extends ControlProps<string | string[] | undefined> {
  readonly title: string;
  readonly list: ListName;
  readonly isMultiple: boolean;
  readonly isRequired: boolean;
}

/** So many are shown at once, to be touched; more are folded. */
const SHOWN = 8;

/** One of a list, or several. */
export function ChoiceField({ title, list, isMultiple, isRequired, id, value, onChange, onBlur }: ChoiceProps) {
  const say = useSay();
  const term = useTerm();
  const options = Object.keys(TERMS[list]).map((each) => ({ value: each, label: term(list, each) }));
  if (isMultiple)
    return (
      <Checkbox.Group
        className="act-choices"
        aria-label={title}
        {...(id ? { id } : {})}
        options={options}
        value={(value as string[] | undefined) ?? []}
        onChange={(next) => onChange?.(next as string[])}
      />
    );
  if (options.length <= SHOWN)
    return (
      <Radio.Group
        className="act-choices"
        optionType="button"
        buttonStyle="solid"
        aria-label={title}
        {...(id ? { id } : {})}
        options={isRequired ? options : [...options, { value: '', label: say('不填', 'Not said') }]}
        value={isRequired ? value : (value ?? '')}
        onChange={({ target }) => onChange?.(target.value === '' ? undefined : (target.value as string))}
      />
    );
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!isRequired}
      options={options}
      value={(value as string | undefined) ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
      {...(onBlur ? { onBlur } : {})}
    />
  );
}

/** 是 or 否; what need not be said can be taken back. */
export function YesNoField({
  title,
  isRequired,
  id,
  value,
  onChange,
}: ControlProps<boolean | undefined> & { title: string; isRequired: boolean }) {
  const say = useSay();
  const options = [
    { value: 'YES', label: say('是', 'Yes') },
    { value: 'NO', label: say('否', 'No') },
    ...(isRequired ? [] : [{ value: '', label: say('不填', 'Not said') }]),
  ];
  return (
    <Radio.Group
      className="act-choices"
      optionType="button"
      buttonStyle="solid"
      aria-label={title}
      {...(id ? { id } : {})}
      options={options}
      value={value === undefined || value === null ? (isRequired ? null : '') : value ? 'YES' : 'NO'}
      onChange={({ target }) => onChange?.(target.value === '' ? undefined : target.value === 'YES')}
    />
  );
}
