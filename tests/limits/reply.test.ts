import { ApolloServer } from '@apollo/server';
import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import type { RequestContext } from '../../gateway/apollo.ts';
import { graphqlRoute } from '../../gateway/graphql-route.ts';
import type { Mode } from '../../gateway/public-error.ts';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { refusalText } from './front-door.ts';

const MOST = 8 * 1024 * 1024;
const AROUND = Buffer.byteLength('{"data":{"text":""}}\n');

/** The route over a graph that answers as many bytes as are asked for: in UTF-8 a Chinese character has three. */
async function startRoute(mode: Mode) {
  const text = (_: unknown, { bytes }: { bytes: number }) => 'x'.repeat(bytes % 3) + '名'.repeat(bytes / 3);
  const act = (root: unknown, args: { bytes: number }, { noted }: RequestContext) => {
    noted.isMutation = true;
    return text(root, args);
  };
  const apollo = new ApolloServer<RequestContext>({
    typeDefs: 'type Query { text(bytes: Int!): String } type Mutation { text(bytes: Int!): String }',
    resolvers: { Query: { text }, Mutation: { text: act } },
  });
  await apollo.start();
  const app = fastify();
  graphqlRoute(app, { apollo, mode, log: () => {} });
  return {
    async ask(query: string) {
      const { statusCode, body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
      return { status: statusCode, bytes: Buffer.byteLength(body), body };
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await apollo.stop();
    },
  };
}

it('a reply of eight megabytes is given, one byte more and nothing of it', async () => {
  await using route = await startRoute('hub');
  expect(await route.ask(`{ text(bytes: ${MOST - AROUND}) }`)).toMatchObject({ status: 200, bytes: MOST });
  const { status, body } = await route.ask(`{ text(bytes: ${MOST - AROUND + 1}) }`);
  expect([status, body]).toEqual([400, refusalText('REPLY_TOO_LARGE', HUB_ERRORS.REPLY_TOO_LARGE)]);
});

it('who sent an act is told that it may be done', async () => {
  await using route = await startRoute('hub');
  const { status, body } = await route.ask(`mutation { text(bytes: ${MOST}) }`);
  const sentence = '结果超过 8 MB,没有返回,操作可能已经生效:请先查询核对,不要重复提交。';
  expect([status, body]).toEqual([400, refusalText('REPLY_TOO_LARGE', sentence)]);
});

it('conformance gives any reply', async () => {
  await using route = await startRoute('conformance');
  expect(await route.ask(`{ text(bytes: ${2 * MOST}) }`)).toMatchObject({ status: 200, bytes: 2 * MOST + AROUND });
});
