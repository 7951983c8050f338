import { type DragEvent, useState } from 'react';
import { useSay } from '../language.ts';

/** A place to drop a file on, or to choose one (also by keyboard). The hub looks at what is in it, not at its name. */
export function FileDrop({ isBusy, onChoose }: { isBusy: boolean; onChoose: (file: File) => void }) {
  const say = useSay();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(!isBusy);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !isBusy) onChoose(file);
  };
  return (
    <label
      className="file-drop"
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <b>{say('把文件拖到这里，或点击选择', 'Drop a file here, or click to choose one')}</b>
      <span>
        {say('xlsx、xls 或 csv，不超过 32 MB；一次一个文件', 'xlsx, xls or csv, up to 32 MB; one file at a time')}
      </span>
      <input
        type="file"
        aria-label={say('台账文件', 'Ledger file')}
        accept=".xlsx,.xls,.csv"
        disabled={isBusy}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose(file);
          target.value = '';
        }}
      />
    </label>
  );
}
