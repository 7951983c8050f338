import { DENIALS } from '../../schema/access/denials.ts';
import { useSay } from '../language.ts';
import type { Denied, SeenData } from './recorded.ts';
import { named, useTerms } from './terms.ts';

/** Data items by department and type, in the field's own words; what was seen masked only is marked. */
export function SeenDataList({ data, isOwnerKnown = false }: { data: readonly SeenData[]; isOwnerKnown?: boolean }) {
  const say = useSay();
  const { departments } = useTerms();
  if (data.length === 0) return <p className="seen-nothing">{say('没有看到任何数据项', 'No data items were seen')}</p>;
  return (
    <ul className="seen-data">
      {data.map(({ department, type, typeTerm, fields }) => (
        <li key={`${department} ${type}`}>
          <b>
            {!isOwnerKnown && <i>{named(departments, department)}</i>}
            {typeTerm}
          </b>
          <span>
            {fields.map(({ name, term, isMasked }) => (
              <span key={name} data-masked={isMasked}>
                {term}
                {isMasked && <em>{say('已脱敏', 'masked')}</em>}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was refused and why, one line a reason. */
export function DeniedList({ denied }: { denied: readonly Denied[] }) {
  const say = useSay();
  if (denied.length === 0) return null;
  const byCode = Map.groupBy(denied, ({ code }) => code);
  return (
    <ul className="denied-data">
      {[...byCode].map(([code, items]) => (
        <li key={code}>
          <b>{items.map(({ term }) => term).join(say('、', ', '))}</b>
          <span>{denialSentence(code)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The sentence that the person was given. */
function denialSentence(code: string): string {
  const sentence: string | undefined = (DENIALS as Readonly<Record<string, string>>)[code];
  return sentence?.replaceAll('{owner}', '数据提供部门') ?? code;
}
