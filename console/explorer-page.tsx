import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';
import { DepartmentLine } from './department-line.tsx';
import { openingExample } from './example-files.ts';
import { EXAMPLES_PLUGIN } from './example-panel.tsx';
import { hubFetcher } from './hub-fetcher.ts';
import { PageHeading } from './page-heading.tsx';
import { PurposeHint } from './purpose-hint.tsx';
import { QueryLock } from './query-lock.tsx';
import { type ConsoleSession, mayWriteQueries } from './session.ts';
import { SignedIn } from './signed-in.ts';
import { tabStorage } from './tab-storage.ts';

const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const opening = openingExample(location.hash);

/** The explorer 查询台: GraphiQL under the hub's name, with who has signed in, the saved examples and the departments' answers. */
export function ExplorerPage({ session }: { session: ConsoleSession }) {
  const [catalogue, setCatalogue] = useState<GraphQLSchema>();
  return (
    <SignedIn value={session}>
      <header className="explorer-header">
        <PageHeading place="查询台" catalogue={catalogue}>
          <span className="explorer-catalogue">{catalogue && describe(catalogue)}</span>
        </PageHeading>
      </header>
      <main className="explorer-main">
        <Explorer isLocked={!mayWriteQueries(session)} onCatalogue={setCatalogue} />
      </main>
    </SignedIn>
  );
}

function Explorer({ isLocked, onCatalogue }: { isLocked: boolean; onCatalogue: (catalogue: GraphQLSchema) => void }) {
  return (
    <GraphiQL
      fetcher={hubFetcher}
      storage={tabStorage}
      plugins={plugins}
      visiblePlugin={EXAMPLES_PLUGIN}
      className={isLocked ? 'queries-locked' : ''}
      defaultQuery=""
      initialQuery={opening?.query ?? ''}
      initialVariables={opening?.variables ?? ''}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      defaultTheme="light"
      onSchemaChange={onCatalogue}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>{(buttons) => (isLocked ? buttons.copy : Object.values(buttons))}</GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <QueryLock isLocked={isLocked} />
        <PurposeHint />
        <DepartmentLine />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

function describe(schema: GraphQLSchema): string {
  const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const fields = own.reduce((sum, type) => sum + ('getFields' in type ? Object.keys(type.getFields()).length : 0), 0);
  return `数据目录：${own.length} 个类型，${fields} 个字段`;
}
