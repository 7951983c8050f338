import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import { SchoolChoices, SchoolName } from '../../operations.generated.ts';

/** Chooses a school of an area by typing part of its name (学校). */
export function SchoolChoice({
  division,
  value,
  onChange,
}: {
  division: string;
  value: string;
  onChange(id: string): void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const text = useAfterPause(typed);
  const { answer, isAsking } = useAsked(SchoolChoices, {
    filter: { ...(division ? { divisionCode: division } : {}), ...(text ? { nameContains: text } : {}) },
  });
  const { answer: chosen } = useAsked(SchoolName, value ? { id: value } : null);
  const found = answer?.data?.schools?.nodes ?? [];
  const own = chosen?.data?.school;
  const schools = own && !found.some(({ id }) => id === own.id) ? [own, ...found] : found;
  return (
    <Select
      aria-label={say('学校', 'School')}
      placeholder={say('学校', 'School')}
      style={{ width: 190 }}
      allowClear
      loading={isAsking}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value || undefined}
      onChange={(id) => onChange(id ?? '')}
      options={schools.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** What was typed, once the person pauses: the hub is not asked for every key. */
function useAfterPause(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
