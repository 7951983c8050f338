import { Card, Form } from 'antd';
import { useLanguage } from '../../language.ts';
import { restate } from '../../where.ts';
import type { InputField, RecordKind } from '../described.ts';
import { RecordSelect } from '../fields/record-select.tsx';
import { fieldTitle } from '../naming.ts';

/** Which place is changed (修改哪一处). */
export function PlaceSubject({ field, place }: { field: InputField; place: string | null }) {
  const title = fieldTitle(useLanguage(), field);
  return (
    <Card size="small" className="act-subject">
      <Form layout="vertical" component="div" size="large">
        <Form.Item label={title} htmlFor="act-place" required>
          <RecordSelect
            id="act-place"
            kind={field.of as RecordKind}
            value={place ?? undefined}
            onChange={(next) => restate({ place: next ?? '' })}
          />
        </Form.Item>
      </Form>
    </Card>
  );
}
