import { Select } from 'antd';
import { useState } from 'react';
import { type Colleague, useColleagues } from '../data/colleagues.ts';
import { useSay } from '../language.ts';

interface ColleagueSelectProps {
  readonly id?: string;
  /** The sign-in id. */
  readonly value?: string | undefined;
  /** Told the id, and the colleague where the hub knows them. */
  onChange?(id: string | undefined, colleague?: Colleague): void;
  onBlur?(): void;
}

/**
 * A colleague chosen by name (选择同事): nobody knows how others sign in. Who has never signed in is meant by what one writes,
 * which is offered as it stands.
 */
export function ColleagueSelect({ value, onChange, ...control }: ColleagueSelectProps) {
  const say = useSay();
  const colleagues = useColleagues();
  const [text, setText] = useState('');
  const known = (colleagues ?? []).map(({ id, name, roleTerm }) => ({ value: id, label: `${name} · ${roleTerm}` }));
  const written = text.trim() || value;
  const isOther = written !== undefined && !known.some((one) => one.value === written || one.label.includes(written));
  const other = { value: written, label: say(`登录账号：${written}`, `Sign-in id: ${written}`) };
  return (
    <Select
      {...control}
      showSearch={{
        filterOption: (typed, option) => `${option?.label} ${option?.value}`.includes(typed.trim()),
        onSearch: setText,
      }}
      allowClear
      loading={colleagues === null}
      placeholder={say('按姓名选择同事，没有的填写其登录账号', 'Choose by name, or write the sign-in id')}
      options={isOther ? [...known, other] : known}
      value={value ?? null}
      onChange={(next?: string) =>
        onChange?.(
          next ?? undefined,
          colleagues?.find(({ id }) => id === next),
        )
      }
      notFoundContent={
        colleagues === null
          ? say('正在查找…', 'Looking…')
          : say('还没有同事登录过，请填写其登录账号。', 'No colleague has signed in yet: write the sign-in id.')
      }
    />
  );
}
