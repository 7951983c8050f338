import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { useStatedPurpose } from '../stated-purpose.ts';
import { explain, forgetExplanation } from './explanation.ts';
import { variablesIn } from './variables-in.ts';

/** So long nothing is typed before the hub is asked. */
const PAUSE_MS = 600;

/** Keeps what is told of the operation in the editor up to date, as it is typed and as another purpose is stated. */
export function Explaining() {
  const { purpose } = useStatedPurpose();
  const { query, variables, operationName } = useGraphiQL((state) => {
    const tab = state.tabs[state.activeTabIndex];
    const isOneOfMany = (state.operations?.length ?? 0) > 1;
    return {
      query: tab?.query ?? '',
      variables: tab?.variables ?? '',
      operationName: isOneOfMany ? state.operationName : undefined,
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another purpose is another answer
  useEffect(() => {
    if (query.trim() === '') return forgetExplanation();
    const timer = setTimeout(() => void explain({ query, variables: variablesIn(variables), operationName }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, variables, operationName, purpose]);
  return null;
}
