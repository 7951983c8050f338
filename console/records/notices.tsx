import type { Notice } from '../answer-notices.ts';
import { useSay } from '../language.ts';
import { useTerms } from './terms.ts';

/** Why something is not shown, in the hub's own words, and what to do. */
export function Notices({ notices, title }: { notices: readonly Notice[]; title: string }) {
  const say = useSay();
  const { departments } = useTerms();
  if (notices.length === 0) return null;
  return (
    <section className="record-notice" role="alert">
      <h2>{title}</h2>
      {notices.map(({ owner, sentence }) => (
        <p key={`${owner} ${sentence}`}>
          {owner && !sentence.startsWith(departments[owner] ?? owner) && (
            <b>{(departments[owner] ?? owner) + say('：', ': ')}</b>
          )}
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** Waiting for an answer. */
export function Waiting({ text }: { text?: string }) {
  const say = useSay();
  return (
    <p className="record-waiting" role="status">
      {text ?? say('正在查询……', 'Asking …')}
    </p>
  );
}

/** Says that a purpose has to be stated before anything can be asked. */
export function PurposeWanted() {
  const say = useSay();
  return (
    <p className="record-waiting">
      {say('请先在页面上方选择使用目的。', 'Choose a purpose at the top of the page first.')}
    </p>
  );
}
