import { useState } from 'react';
import type { HubRequest } from '../hub-request.ts';
import { useSay } from '../language.ts';
import { saveFile } from './ask-route.ts';

/** 导出 Excel: the hub asks anew as this person and makes the workbook, with cover and watermark; the export is on record. */
export function ExportButton({
  request: { query, variables, operationName },
  list,
}: {
  request: HubRequest;
  list: string;
}) {
  const say = useSay();
  const [state, setState] = useState<{ isMaking?: boolean; problem?: string }>({});
  const save = () => {
    setState({ isMaking: true });
    saveFile('/exports', { query, variables: variables ?? {}, operationName, list, format: 'xlsx' }).then(
      () => setState({}),
      (error: Error) => setState({ problem: error.message }),
    );
  };
  return (
    <>
      <button type="button" className="explorer-button" disabled={state.isMaking} onClick={save}>
        {state.isMaking ? say('正在导出……', 'Exporting…') : say('导出 Excel', 'Export to Excel')}
      </button>
      <small>
        {say(
          '由枢纽按您的权限重新查询各页后生成，文件有封面和水印，导出记入处理记录。',
          'Made by the hub with your rights from all pages, with cover and watermark; the export goes on record.',
        )}
      </small>
      {state.problem && <p role="alert">{state.problem}</p>}
    </>
  );
}
