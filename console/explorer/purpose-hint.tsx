import { useGraphiQL } from '@graphiql/react';
import { useSession } from '../signed-in.ts';
import { statePurpose, useStatedPurpose } from '../stated-purpose.ts';
import { exampleShown } from './example-files.ts';
import { suits, usualPurpose } from './usual-purpose.ts';

const NONE_STATED = '尚未选择使用目的：现在只能看到统计和公开信息。请在右上角选择使用目的，再查询儿童信息。';
const NOT_FOR_POST = '这个示例不是为您的岗位准备的，结果中可能只有说明，没有数据。';

/** Says, above the result, when the stated purpose 使用目的 does not go with what the editor shows, and what to do. */
export function PurposeHint() {
  const session = useSession();
  const { purpose } = useStatedPurpose();
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? '');
  const example = exampleShown(query);
  const usual = example && usualPurpose(example, session);
  if (example && suits(example, session, purpose)) return null;
  if (example && !usual && purpose) return <p className="purpose-hint">{NOT_FOR_POST}</p>;
  if (!purpose) return <p className="purpose-hint">{NONE_STATED}</p>;
  if (!example || !usual) return null;
  return (
    <p className="purpose-hint">
      这个示例通常用于“{usual.term}”。
      <button type="button" onClick={() => statePurpose({ purpose: usual.purpose })}>
        改为“{usual.term}”
      </button>
    </p>
  );
}
