import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

const LOCKED = { value: '自写查询须有“分析”权限。您可以选用左侧的示例，并修改下方的变量。' };

/** Makes the query editor read-only for those who may run the examples only; variables stay theirs to change. */
export function QueryLock({ isLocked }: { isLocked: boolean }) {
  const editor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => editor?.updateOptions({ readOnly: isLocked, readOnlyMessage: LOCKED }), [editor, isLocked]);
  return null;
}
