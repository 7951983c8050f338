import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

process.env.APOLLO_TELEMETRY_DISABLED = '1';
const { ApolloGateway } = await import('@apollo/gateway');

/** The stock gateway over the departments' URLs, given as `name=url` arguments; prints its own URL. */
const urls = new Map(process.argv.slice(2).map((argument) => argument.split(/=(.*)/s).slice(0, 2) as [string, string]));
const supergraph = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
const supergraphSdl = supergraph.replace(
  /http:\/\/([a-z-]+)\/graphql/g,
  (known, name: string) => urls.get(name) ?? known,
);
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
process.stdout.write(`${url}\n`);
