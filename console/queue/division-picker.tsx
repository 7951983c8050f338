import { Select } from 'antd';
import { useState } from 'react';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { DivisionsBelow, DivisionsNamed } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { divisionOptions } from './division-options.ts';

interface DivisionPickerProps {
  /** The chosen division; empty: none. */
  value: string;
  onChange(code: string): void;
  label: string;
  id?: string;
  placeholder?: string;
  isClearable?: boolean;
  size?: 'large' | 'middle';
}

const LETTERS = 2;

/** Chooses a division (区划): one's own area and those below it, or any by typing two characters of its name. */
export function DivisionPicker({ value, onChange, label, isClearable = false, ...rest }: DivisionPickerProps) {
  const say = useSay();
  const { division } = useSession().viewer;
  const [text, setText] = useState('');
  const isSearch = text.trim().length >= LETTERS;
  const near = useAsked(DivisionsBelow, { code: division }).answer?.data?.division;
  const chosen = useAsked(DivisionsBelow, value === '' ? null : { code: value }).answer?.data?.division;
  const named = useAsked(DivisionsNamed, isSearch ? { text: text.trim() } : null);
  const around = [near, ...(near?.subdivisions ?? []), chosen, ...(chosen?.subdivisions ?? [])];
  return (
    <Select
      {...rest}
      aria-label={label}
      className="division-picker"
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear={isClearable}
      loading={named.isAsking}
      value={value === '' ? undefined : value}
      options={divisionOptions(isSearch ? (named.answer?.data?.divisions?.nodes ?? []) : around)}
      placeholder={rest.placeholder ?? say('输入地名可查找', 'Type a name to search')}
      notFoundContent={say('没有找到，请换个说法', 'Nothing of that name')}
      onChange={(code: string | undefined) => {
        setText('');
        onChange(code ?? '');
      }}
    />
  );
}
