import { Select } from 'antd';
import { useState } from 'react';
import { useSay } from '../../language.ts';
import { useSession } from '../../signed-in.ts';
import { useChildren } from '../records/use-children.ts';
import type { ControlProps } from './field-control.tsx';
import { useLater } from './use-later.ts';

/** A child, or several, looked for by name; each with its village, since names repeat. */
export function ChildSelect({
  id,
  value,
  onChange,
  onBlur,
  isMultiple,
  label,
}: ControlProps<string | string[] | undefined> & { isMultiple?: boolean; label?: string }) {
  const say = useSay();
  const { department } = useSession().viewer;
  const [text, setText] = useState('');
  const { choices, isAsking } = useChildren(department, useLater(text));
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(isMultiple ? { mode: 'multiple' as const } : {})}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={isAsking}
      placeholder={say('输入姓名查找', 'Type a name')}
      options={choices.map((one) => ({ value: one.value, label: one.label }))}
      value={value ?? (isMultiple ? [] : null)}
      onChange={(next) => onChange?.((next ?? undefined) as string | string[] | undefined)}
      {...(onBlur ? { onBlur } : {})}
      notFoundContent={
        isAsking
          ? say('正在查找…', 'Looking…')
          : say('您的范围内没有这个名字的儿童，请核对姓名。', 'No child of that name in your area.')
      }
    />
  );
}
