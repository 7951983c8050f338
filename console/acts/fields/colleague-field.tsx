import { Form } from 'antd';
import { ColleagueSelect } from '../../queue/colleague-select.tsx';
import type { ControlProps } from './field-control.tsx';

/** The field of an act beside which a colleague's name and post is asked for as well. */
const NAMED_BESIDE: Readonly<Record<string, string>> = { personId: 'personName' };

/** A colleague (同事) in a form; where their name is asked for as well, choosing them fills it in. */
export function ColleagueField({ name, ...control }: ControlProps<string | undefined> & { readonly name: string }) {
  const form = Form.useFormInstance();
  const beside = NAMED_BESIDE[name];
  return (
    <ColleagueSelect
      {...control}
      onChange={(id, colleague) => {
        control.onChange?.(id);
        if (beside && colleague) form.setFieldValue(beside, colleague.name);
      }}
    />
  );
}
