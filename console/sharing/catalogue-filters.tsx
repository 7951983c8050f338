import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useSay } from '../language.ts';
import { restate, useWhere } from '../where.ts';
import { Choice } from './choice.tsx';
import { levelWords, shareWords } from './rule-words.ts';
import { useDepartments } from './use-departments.ts';

const SHARES = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'] as const;
const LEVELS = [1, 2, 3, 4] as const;
const PAUSE_MS = 200;

/** What one looks for in the catalogue, kept in the address. */
export function CatalogueFilters() {
  const say = useSay();
  const id = useId();
  const { state } = useWhere();
  const departments = useDepartments();
  const [text, setText] = useState(state.text ?? '');
  useEffect(() => {
    const pause = setTimeout(() => restate({ text, ...(text ? { page: '' } : {}) }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  const reading = [
    { value: 'ALLOW', label: say('可以看', 'Readable') },
    { value: 'MASK', label: say('脱敏显示', 'Masked') },
    { value: 'DENY', label: say('看不到', 'Hidden') },
  ];
  return (
    <search className="sharing-filters">
      <div>
        <label htmlFor={id}>{say('找数据项', 'Find a field')}</label>
        <Input
          id={id}
          allowClear
          style={{ width: 240 }}
          placeholder={say('名称，如“监护人”“年级”', 'Name or coordinate')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Choice label={say('来源部门', 'Department')} name="owner" options={departments} />
      <Choice
        label={say('共享方式', 'Share class')}
        name="share"
        options={SHARES.map((value) => ({ value, label: shareWords(say, value) }))}
      />
      <Choice
        label={say('敏感级别', 'Level')}
        name="level"
        options={LEVELS.map((level) => ({ value: String(level), label: levelWords(say, level) }))}
      />
      <Choice label={say('我现在', 'For me now')} name="mine" options={reading} />
    </search>
  );
}
