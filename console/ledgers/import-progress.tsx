import { useSay } from '../language.ts';
import type { Words } from '../records/words.ts';
import { type ShownImport, takeStep } from './import-step.ts';
import { countText, durationText } from './import-words.ts';
import { useAct } from './use-act.ts';

const DOING: Readonly<Record<string, Words>> = {
  CHECKING: ['正在检查，还没有写入任何内容', 'Being checked; nothing is written yet'],
  WRITING: ['正在写入有效的行', 'Writing the valid rows'],
  UNDOING: ['正在恢复到导入之前', 'Going back to what was before the import'],
};

/** How far the running step is: rows, rate, what remains. One may leave the page: it goes on by itself. */
export function ImportProgress(shown: ShownImport) {
  const say = useSay();
  const { state, rowsDone, rowsPerSecond, secondsLeft } = shown.info;
  const isUndoing = state === 'UNDOING';
  const rows = isUndoing ? null : shown.info.rows;
  const { isBusy, problem, run } = useAct();
  const doing = DOING[state];
  const progress = say('进度', 'Progress');
  return (
    <section className="import-progress" aria-label={progress}>
      <h3>{doing && say(...doing)}</h3>
      <progress aria-label={progress} {...(rows ? { max: rows, value: rowsDone } : {})} />
      <p role="status">
        {rows === null
          ? !isUndoing && say('正在读取文件', 'Reading the file')
          : say(`${countText(rowsDone)} / ${countText(rows)} 行`, `${countText(rowsDone)} of ${countText(rows)} rows`)}
        {rowsPerSecond !== null &&
          say(` · 每秒 ${countText(rowsPerSecond)} 行`, ` · ${countText(rowsPerSecond)} rows a second`)}
        {secondsLeft !== null &&
          secondsLeft > 0 &&
          say(` · 还需${durationText(secondsLeft, say)}`, ` · ${durationText(secondsLeft, say)} left`)}
      </p>
      <p>
        {say(
          '可以离开本页，导入会自己继续；在“导入记录”中可以随时打开。',
          'You can leave this page: the import goes on by itself and can be opened under Imports at any time.',
        )}
      </p>
      {!isUndoing && (
        <button type="button" disabled={isBusy} onClick={() => run(() => takeStep(shown, 'cancel'))}>
          {say('取消', 'Cancel')}
        </button>
      )}
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}
