import { type DragEvent, useEffect, useState } from 'react';
import { useSay } from '../language.ts';

/** A place to drop a file on, or to choose one (also by keyboard). The hub looks at what is in it, not at its name. */
export function FileDrop({ isBusy, onChoose }: { isBusy: boolean; onChoose: (file: File) => void }) {
  const say = useSay();
  const [isOver, setIsOver] = useState(false);
  const [areMany, setAreMany] = useState(false);
  useEffect(keepPageOnDrop, []);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(!isBusy);
  };
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file || isBusy) return;
    setAreMany(files.length > 1);
    if (files.length === 1) onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
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
            take(target.files);
            target.value = '';
          }}
        />
      </label>
      {areMany && (
        <p role="alert">
          {say('一次只能上传一个文件，请只拖入其中一个。', 'One file at a time: please drop one of them.')}
        </p>
      )}
    </>
  );
}

/** A file that is dropped beside the place must not be opened instead of the page. */
function keepPageOnDrop() {
  const keep = (event: Event) => event.preventDefault();
  addEventListener('dragover', keep);
  addEventListener('drop', keep);
  return () => {
    removeEventListener('dragover', keep);
    removeEventListener('drop', keep);
  };
}
