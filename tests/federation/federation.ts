import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startGateway } from '../../gateway/start.ts';
import { linkedSdl, type SubgraphSource } from './fixture.ts';
import { type ServedSubgraph, serveSubgraph } from './serve-subgraph.ts';

/** A GraphQL request as a client posts it. */
export interface Question {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** A GraphQL answer as a client receives it. */
export interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** A running federation: the gateway under test in front of served subgraphs. */
export interface Federation extends AsyncDisposable {
  url: string;
  subgraphs: Record<string, ServedSubgraph>;
  ask(question: Question): Promise<Answer>;
}

/** Composes the supergraph of some subgraphs; a composition error is an error of the fixture. */
export function composeSupergraph(
  sources: Record<string, SubgraphSource>,
  urls: Record<string, string>,
  prepare: (sdl: string) => string = (sdl) => sdl,
): string {
  const services = Object.entries(sources).map(([name, { typeDefs }]) => {
    return { name, url: urls[name] ?? '', typeDefs: parse(prepare(linkedSdl(typeDefs))) };
  });
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Serves every subgraph on a free port. */
export async function serveSubgraphs(sources: Record<string, SubgraphSource>): Promise<Record<string, ServedSubgraph>> {
  const served = Object.entries(sources).map(async ([name, source]) => [name, await serveSubgraph(source)] as const);
  return Object.fromEntries(await Promise.all(served));
}

/** Serves the subgraphs, composes them and starts our gateway in front of them. */
export async function startFederation(sources: Record<string, SubgraphSource>): Promise<Federation> {
  const subgraphs = await serveSubgraphs(sources);
  const urls = Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url]));
  const supergraph = composeSupergraph(sources, urls);
  const gateway = await startGateway({
    supergraph,
    subgraphs: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url }])),
    port: 0,
    mode: 'conformance',
    log: () => {},
  });
  return {
    url: gateway.url,
    subgraphs,
    ask: (question) => ask(gateway.url, question),
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph[Symbol.asyncDispose]()));
    },
  };
}

/** Posts a question and reads the answer, whatever the status. */
export async function ask(url: string, question: Question, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(question),
  });
  return (await response.json()) as Answer;
}
