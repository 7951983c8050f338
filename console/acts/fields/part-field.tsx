import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage, useSay } from '../../language.ts';
import type { InputField } from '../described.ts';
import { useForm } from '../form-context.ts';
import { fieldTitle } from '../naming.ts';
import { ActField, type FieldPath } from './act-field.tsx';

/** A group of fields that belongs together; one that may be left out is opened when it is needed. */
export function PartField({ field, path }: { field: InputField; path: FieldPath }) {
  const say = useSay();
  const of = useLanguage();
  const { fieldsOf } = useForm();
  const [isOpen, setOpen] = useState(field.isRequired);
  const title = fieldTitle(of, field);
  return (
    <fieldset className="act-part">
      <legend>{title}</legend>
      {isOpen ? (
        fieldsOf(field.of ?? '').map((each) => <ActField key={each.name} field={each} under={path} />)
      ) : (
        <Button onClick={() => setOpen(true)}>{say(`填写${title}`, `Fill in: ${title}`)}</Button>
      )}
    </fieldset>
  );
}
