import { Button, Form } from 'antd';
import { useLanguage, useSay } from '../../language.ts';
import type { InputField } from '../described.ts';
import { useForm } from '../form-context.ts';
import { fieldTitle } from '../naming.ts';
import { ActField, type FieldPath } from './act-field.tsx';

/** Any number of groups: opening times, members, those who attended. */
export function PartsField({ field, path }: { field: InputField; path: FieldPath }) {
  const say = useSay();
  const of = useLanguage();
  const { fieldsOf } = useForm();
  const title = fieldTitle(of, field);
  return (
    <fieldset className="act-part">
      <legend>{title}</legend>
      {of === 'zh' && field.hint && <p className="act-hint">{field.hint}</p>}
      <Form.List name={[...path]}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name }, at) => (
              <div key={key} className="act-row">
                <div className="act-row-fields">
                  {fieldsOf(field.of ?? '').map((each) => (
                    <ActField key={each.name} field={each} under={[name]} />
                  ))}
                </div>
                <Button onClick={() => remove(name)} aria-label={say(`删去第 ${at + 1} 项`, `Remove ${at + 1}`)}>
                  {say('删去', 'Remove')}
                </Button>
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add({})}>{say(`添加${title}`, `Add: ${title}`)}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
