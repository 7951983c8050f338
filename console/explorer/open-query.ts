import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type OperationDefinitionNode, parse } from 'graphql';

/** A document to be opened, with its variables as text. */
export interface OpenableQuery {
  readonly query: string;
  readonly variables: string;
}

/**
 * Opens a query: in the tab that already shows it, else in the tab that is still empty, else in a new one. What the editor has is
 * asked as well as the tabs, which learn of it a moment later.
 */
export function useOpenQuery(): (opened: OpenableQuery) => void {
  const { addTab, changeTab, setOperationFacts } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  return ({ query, variables }) => {
    const already = tabs.findIndex((tab) => tab.query === query);
    if (already >= 0) {
      if (already !== activeTabIndex) changeTab(already);
      return;
    }
    const shown = queryEditor?.getValue() ?? '';
    if (shown === query) return;
    if (shown.trim()) addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter((node): node is OperationDefinitionNode => 'operation' in node);
    setOperationFacts({ documentAST, operations, operationName: operations[0]?.name?.value });
  };
}
