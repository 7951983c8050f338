import type { GraphQLSchema } from 'graphql';
import type { NotedField, Notice } from '../answer-notices.ts';
import { departmentTerm, fieldTerm } from '../catalogue-terms.ts';
import type { AnswerReport } from './last-answer.ts';

/** Below the departments' chips: what the answer does not hold, or not of all, why, and what to do; and what it holds masked 已脱敏. */
export function AnswerNoticesList({
  of: { notices, inPart, masked },
  catalogue,
}: {
  of: Pick<AnswerReport, 'notices' | 'inPart' | 'masked'>;
  catalogue: GraphQLSchema | null | undefined;
}) {
  const all = [...notices, ...inPart];
  if (all.length === 0 && masked.length === 0) return null;
  return (
    <div className="answer-notices">
      {all.map((notice) => (
        <NoticeText key={`${notice.owner} ${notice.sentence}`} notice={notice} catalogue={catalogue} />
      ))}
      {masked.length > 0 && (
        <details className="answer-masked">
          <summary>已脱敏 {masked.length} 项：只显示部分字符，较小的人数不显示</summary>
          <FieldList fields={masked.map((coordinate) => ({ path: coordinate, coordinate }))} catalogue={catalogue} />
        </details>
      )}
    </div>
  );
}

function NoticeText({ notice, catalogue }: { notice: Notice; catalogue: GraphQLSchema | null | undefined }) {
  const { owner, sentence, fields } = notice;
  const department = owner && departmentTerm(catalogue, owner);
  return (
    <section aria-label="没有提供的数据项" data-owner={owner}>
      <p>
        {department && !sentence.startsWith(department) && <b>{department}</b>}
        {sentence}
      </p>
      <FieldList fields={fields} catalogue={catalogue} />
    </section>
  );
}

function FieldList({
  fields,
  catalogue,
}: {
  fields: readonly NotedField[];
  catalogue: GraphQLSchema | null | undefined;
}) {
  if (fields.length === 0) return null;
  return (
    <ul>
      {fields.map(({ path, coordinate = '' }) => (
        <li key={path} title={path}>
          {fieldTerm(catalogue, coordinate)}
          <code>{path}</code>
        </li>
      ))}
    </ul>
  );
}
