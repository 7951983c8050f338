import type { InputField } from '../described.ts';
import { useForm } from '../form-context.ts';
import { ActField, type FieldPath } from './act-field.tsx';

/** What a department asks of a child that it does not know yet; one that it knows is chosen by name. */
export function NewChildFields({ field, path }: { field: InputField; path: FieldPath }) {
  const { fieldsOf, line } = useForm();
  const asked = fieldsOf(field.of ?? '').filter(({ name }) => line.isOfChild === (name !== 'childId'));
  const neededFirst = asked.toSorted((one, other) => Number(isNeeded(other.name)) - Number(isNeeded(one.name)));
  return neededFirst.map((each) => (
    <ActField key={each.name} field={isNeeded(each.name) ? { ...each, isRequired: true } : each} under={path} />
  ));
}

const isNeeded = (name: string) => name === 'name' || name === 'divisionCode' || name === 'childId';
