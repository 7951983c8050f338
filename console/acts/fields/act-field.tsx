import { Form } from 'antd';
import { useLanguage } from '../../language.ts';
import { today } from '../../shown/days.ts';
import type { InputField } from '../described.ts';
import { useForm } from '../form-context.ts';
import { isPastDay } from '../form-plan.ts';
import { fieldTitle } from '../naming.ts';
import { problemOf } from '../rules-of.ts';
import { FieldControl } from './field-control.tsx';
import { NewChildFields } from './new-child-fields.tsx';
import { PartField } from './part-field.tsx';
import { PartsField } from './parts-field.tsx';

/** Where a field stands in the values of its form. */
export type FieldPath = readonly (string | number)[];

/** A field of an act with its name, its hint and its check (填写项). */
export function ActField({ field, under = [] }: { field: InputField; under?: FieldPath }) {
  const of = useLanguage();
  const { line } = useForm();
  const path = [...under, field.name];
  if (field.kind === 'PART') return <PartField field={field} path={path} />;
  if (field.kind === 'PARTS') return <PartsField field={field} path={path} />;
  if (field.kind === 'NAMED_CHILD') return <NewChildFields field={field} path={path} />;
  const title = fieldTitle(of, field);
  const isPast = isPastDay(line, field);
  const isSaid = line.showsPresent === true && (field.kind === 'YES_NO' || field.kind === 'CHOICE');
  const validator = async (_: unknown, value: unknown) => {
    const problem = problemOf(field, value, { today: today(), isPast });
    if (problem !== null) throw new Error(problem);
  };
  return (
    <Form.Item
      name={path}
      label={title}
      required={field.isRequired}
      extra={of === 'zh' ? field.hint : undefined}
      rules={[{ validator }]}
      validateTrigger={['onBlur', 'onChange']}
      validateFirst
    >
      <FieldControl field={isSaid ? { ...field, isRequired: true } : field} title={title} isPast={isPast} />
    </Form.Item>
  );
}
