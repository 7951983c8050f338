import type { FastifyRequest } from 'fastify';
import type { SignIn } from '../sign-in/open-sign-in.ts';

/** Who listens (收听人): the person who has signed in, asked without its counting as activity where that can be told. */
export function listenerOf({ standing, sessionOf }: SignIn): (request: FastifyRequest) => Promise<string | null> {
  return async (request) => {
    const { viewer = null } = (await (standing ?? sessionOf)(request)) ?? {};
    return viewer?.id ?? null;
  };
}
