import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';
import { DepartmentLine } from './department-line.tsx';
import emblem from './emblem.svg';
import { firstExample } from './example-files.ts';
import { EXAMPLES_PLUGIN } from './example-panel.tsx';
import { hubFetcher } from './hub-fetcher.ts';

const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
/** On a first visit the editor shows the first example; later it shows what was left in it. */
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const beginning = isFirstVisit ? { initialQuery: firstExample?.query, initialVariables: firstExample?.variables } : {};

/** The explorer 查询台: GraphiQL under the hub's name, with the saved examples and the departments' answers. */
export function ExplorerPage() {
  const [catalogue, setCatalogue] = useState<GraphQLSchema>();
  return (
    <>
      <header className="explorer-header">
        <img src={emblem} alt="" width="36" height="36" />
        <h1>儿童数据枢纽</h1>
        <span className="explorer-place">查询台</span>
        <span className="explorer-motto">一个孩子 · 一次查询 · 多个部门</span>
        {catalogue && <span className="explorer-catalogue">{describe(catalogue)}</span>}
      </header>
      <main className="explorer-main">
        <GraphiQL
          fetcher={hubFetcher}
          plugins={plugins}
          visiblePlugin={EXAMPLES_PLUGIN}
          defaultQuery=""
          {...beginning}
          defaultEditorToolsVisibility="variables"
          defaultTheme="light"
          onSchemaChange={setCatalogue}
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
          <GraphiQL.Footer>
            <DepartmentLine />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
}

function describe(schema: GraphQLSchema): string {
  const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const fields = own.reduce((sum, type) => sum + ('getFields' in type ? Object.keys(type.getFields()).length : 0), 0);
  return `数据目录：${own.length} 个类型，${fields} 个字段`;
}
