import { Input, InputNumber } from 'antd';
import { useSay } from '../../language.ts';
import { today } from '../../shown/days.ts';
import type { InputField, ListName, RecordKind } from '../described.ts';
import { ChildSelect } from './child-select.tsx';
import { ChoiceField, YesNoField } from './choice-field.tsx';
import { ColleagueField } from './colleague-field.tsx';
import { DivisionSelect } from './division-select.tsx';
import { RecordSelect } from './record-select.tsx';
import { TextListField } from './text-list-field.tsx';

/** What a form item hands to its control. */
export interface ControlProps<Value> {
  readonly id?: string;
  readonly value?: Value;
  onChange?(value: Value): void;
  onBlur?(): void;
}

// biome-ignore lint/suspicious/noExplicitAny: the form item above hands down a value of the field's kind
type AnyControl = ControlProps<any> & {
  readonly field: InputField;
  readonly title: string;
  readonly isPast: boolean;
};

/** The control that a field is filled in with, by its kind (填写控件). */
export function FieldControl({ field, title, isPast, ...control }: AnyControl) {
  const say = useSay();
  switch (field.kind) {
    case 'LONG_TEXT':
      return <Input.TextArea {...control} autoSize={{ minRows: 3, maxRows: 12 }} />;
    case 'TEXTS':
      return <TextListField {...control} hint={say('可填几项，用顿号或回车分开', 'Several, separated by Enter')} />;
    case 'PHONE':
      return <Input {...control} type="tel" inputMode="tel" autoComplete="off" />;
    case 'NATIONAL_ID':
      return <Input {...control} autoComplete="off" maxLength={24} />;
    case 'INTEGER':
      return <InputNumber {...control} className="act-number" inputMode="numeric" precision={0} />;
    case 'NUMBER':
      return <InputNumber {...control} className="act-number" inputMode="decimal" />;
    case 'DAY':
      return <Input {...control} className="act-day" type="date" {...(isPast ? { max: today() } : {})} />;
    case 'MONTH':
      return <Input {...control} className="act-day" type="month" max={today().slice(0, 7)} />;
    case 'TIME':
      return <Input {...control} className="act-day" type="time" />;
    case 'YES_NO':
      return <YesNoField {...control} title={title} isRequired={field.isRequired} />;
    case 'CHOICE':
    case 'CHOICES':
      return (
        <ChoiceField
          {...control}
          title={title}
          list={field.of as ListName}
          isMultiple={field.kind === 'CHOICES'}
          isRequired={field.isRequired}
        />
      );
    case 'DIVISION':
      return <DivisionSelect {...control} />;
    case 'CHILD':
      return <ChildSelect {...control} />;
    case 'NAMED_CHILDREN':
      return <ChildSelect {...control} isMultiple />;
    case 'COLLEAGUE':
      return <ColleagueField {...control} name={field.name} />;
    case 'RECORD':
      return <RecordSelect {...control} kind={field.of as RecordKind} isRequired={field.isRequired} />;
    default:
      return <Input {...control} autoComplete="off" />;
  }
}
