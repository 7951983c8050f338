import { useLanguage, useSay } from '../language.ts';
import { byType } from './coordinate-words.ts';
import { useCatalogue } from './use-catalogue.ts';

/** Fields by type, in words: 学籍：全部；儿童：姓名、性别. */
export function FieldGroups({ coordinates }: { coordinates: readonly string[] }) {
  const say = useSay();
  const name = useFieldName();
  const catalogue = useCatalogue();
  return (
    <ul className="sharing-groups">
      {byType(coordinates).map(({ type, fields }) => (
        <li key={type}>
          <b>{catalogue?.typeName(type) ?? type}</b>
          {say('：', ': ')}
          {fields.length === 0
            ? say('全部数据项', 'all fields')
            : fields.map((field) => name(type, field)).join(say('、', ', '))}
        </li>
      ))}
    </ul>
  );
}

/** Fields in one line: of which types, and how many. */
export function FieldLine({ coordinates }: { coordinates: readonly string[] }) {
  const say = useSay();
  const catalogue = useCatalogue();
  const types = byType(coordinates).map(({ type }) => catalogue?.typeName(type) ?? type);
  const most = 4;
  return (
    <>
      {types.slice(0, most).join(say('、', ', '))}
      {types.length > most && say(`等 ${types.length} 类`, ` and ${types.length - most} more`)}
      {say(`，${coordinates.length} 项`, ` · ${coordinates.length} entries`)}
    </>
  );
}

function useFieldName(): (type: string, field: string) => string {
  const isChinese = useLanguage() === 'zh';
  const catalogue = useCatalogue();
  const terms = new Map(catalogue?.lines.map(({ coordinate, fieldTerm }) => [coordinate, fieldTerm]));
  return (type, field) => (isChinese ? (terms.get(`${type}.${field}`) ?? field) : field);
}
