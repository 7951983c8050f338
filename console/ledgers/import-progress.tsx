import { type ShownImport, takeStep } from './import-step.ts';
import { countText, durationText } from './import-words.ts';
import { useAct } from './use-act.ts';

const DOING: Readonly<Record<string, string>> = {
  CHECKING: '正在检查，还没有写入任何内容',
  WRITING: '正在写入有效的行',
  UNDOING: '正在恢复到导入之前',
};

/** How far the running step is: rows, rate, what remains. One may leave the page: it goes on by itself. */
export function ImportProgress(shown: ShownImport) {
  const { state, rows, rowsDone, rowsPerSecond, secondsLeft } = shown.info;
  const { isBusy, problem, run } = useAct();
  return (
    <section className="import-progress" aria-label="进度">
      <h3>{DOING[state]}</h3>
      <progress aria-label="进度" {...(rows ? { max: rows, value: rowsDone } : {})} />
      <p role="status">
        {rows === null ? '正在读取文件' : `${countText(rowsDone)} / ${countText(rows)} 行`}
        {rowsPerSecond !== null && ` · 每秒 ${countText(rowsPerSecond)} 行`}
        {secondsLeft !== null && secondsLeft > 0 && ` · 还需${durationText(secondsLeft)}`}
      </p>
      <p>可以离开本页，导入会自己继续；在“导入记录”中可以随时打开。</p>
      {state !== 'UNDOING' && (
        <button type="button" disabled={isBusy} onClick={() => run(() => takeStep(shown, 'cancel'))}>
          取消
        </button>
      )}
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}
