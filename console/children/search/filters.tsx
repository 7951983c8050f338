import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage, useSay, useTerm } from '../../language.ts';
import { useSession } from '../../signed-in.ts';
import { TERMS } from '../../terms.generated.ts';
import { restate, useWhere } from '../../where.ts';
import { DivisionChoice } from './division-choice.tsx';
import { GAPS } from './gaps.ts';
import { REGISTER_NAMES, REGISTERS, type Register } from './register.ts';
import { SchoolChoice } from './school-choice.tsx';
import { ORDERS_OF } from './search-question.ts';

/** What narrows a search (筛选条件); each register has its own. Every change is in the address and asked at once. */
export function Filters({ register }: { register: Register }) {
  const { state } = useWhere();
  const { viewer } = useSession();
  const say = useSay();
  const spoken = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const choose = (name: string) => (value: string | string[] | undefined) =>
    restate({ [name]: Array.isArray(value) ? value.join(',') : (value ?? '') });
  const listed = (name: string) => state[name]?.split(',') ?? [];
  const gaps = GAPS[register].map(({ code, chinese, english }) => ({ value: code, label: say(chinese, english) }));
  return (
    <>
      <Button className="search-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('筛选条件', 'Filters')}
      </Button>
      <div className="search-filters" data-open={isOpen}>
        <Select
          aria-label={say('在哪个部门的登记中查找', 'Register')}
          style={{ width: 130 }}
          value={register}
          onChange={(value) =>
            restate({ in: value, category: '', school: '', grade: '', gap: '', since: '', order: '' })
          }
          options={REGISTERS.map((value) => ({ value, label: REGISTER_NAMES[value][spoken === 'zh' ? 0 : 1] }))}
        />
        <DivisionChoice own={viewer.division} value={state.division ?? ''} onChange={choose('division')} />
        {register === 'CIVIL_AFFAIRS' && (
          <TermChoice
            list="ChildCategory"
            label={say('类别', 'Category')}
            width={190}
            isMany
            value={listed('category')}
            onChange={choose('category')}
          />
        )}
        {register === 'EDUCATION' && (
          <>
            <SchoolChoice
              division={state.division || viewer.division}
              value={state.school ?? ''}
              onChange={choose('school')}
            />
            <TermChoice
              list="SchoolGrade"
              label={say('年级', 'Grade')}
              width={150}
              value={state.grade || undefined}
              onChange={choose('grade')}
            />
          </>
        )}
        {(register === 'CIVIL_AFFAIRS' || register === 'EDUCATION') && (
          <>
            <Select
              aria-label={say('性别', 'Sex')}
              placeholder={say('性别', 'Sex')}
              style={{ width: 90 }}
              allowClear
              value={state.sex || undefined}
              onChange={choose('sex')}
              options={[
                { value: 'MALE', label: say('男', 'Male') },
                { value: 'FEMALE', label: say('女', 'Female') },
              ]}
            />
            <AgeChoice label={say('年龄从', 'Age from')} value={state.from} onChange={choose('from')} />
            <AgeChoice label={say('至', 'to')} value={state.to} onChange={choose('to')} />
          </>
        )}
        <Select
          aria-label={say('缺项、待办', 'Lacking or pending')}
          placeholder={say('缺项、待办', 'Lacking or pending')}
          style={{ width: 210 }}
          mode="multiple"
          maxTagCount="responsive"
          value={listed('gap').filter(Boolean)}
          onChange={choose('gap')}
          options={gaps}
        />
        {register === 'CIVIL_AFFAIRS' && (
          <label htmlFor="not-visited-since">
            {say('该日起未探访', 'Not visited since')}
            <Input
              id="not-visited-since"
              type="date"
              style={{ width: 150 }}
              value={state.since ?? ''}
              onChange={(event) => choose('since')(event.target.value)}
            />
          </label>
        )}
        <OrderChoice register={register} value={state.order} onChange={choose('order')} />
      </div>
    </>
  );
}

interface TermChoiceProps {
  readonly list: 'ChildCategory' | 'SchoolGrade';
  readonly label: string;
  readonly width: number;
  readonly isMany?: boolean;
  readonly value: string | string[] | undefined;
  onChange(value: string | string[] | undefined): void;
}

function TermChoice({ list, label, width, isMany, value, onChange }: TermChoiceProps) {
  const term = useTerm();
  const given = Array.isArray(value) ? value.filter(Boolean) : value;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear
      {...(isMany ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
      value={given}
      onChange={onChange}
      options={Object.keys(TERMS[list]).map((code) => ({ value: code, label: term(list, code) }))}
    />
  );
}

function AgeChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value?: string | undefined;
  onChange(value: string): void;
}) {
  const ages = Array.from({ length: 18 }, (_, age) => ({ value: String(age), label: String(age) }));
  return (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ width: 96 }}
      allowClear
      value={value || undefined}
      onChange={(age) => onChange(age ?? '')}
      options={ages}
    />
  );
}

function OrderChoice({
  register,
  value,
  onChange,
}: {
  register: Register;
  value?: string | undefined;
  onChange(value: string): void;
}) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    NAME_ASC: say('按姓名', 'By name'),
    BIRTH_DATE_DESC: say('年龄从小到大', 'Youngest first'),
    BIRTH_DATE_ASC: say('年龄从大到小', 'Oldest first'),
    REGISTERED_ON_DESC: say('最近登记的在前', 'Registered last'),
  };
  return (
    <Select
      aria-label={say('排序', 'Order')}
      placeholder={say('排序', 'Order')}
      style={{ width: 150 }}
      allowClear
      value={value || undefined}
      onChange={(order) => onChange(order ?? '')}
      options={ORDERS_OF[register].map((order) => ({ value: order, label: words[order] }))}
    />
  );
}
