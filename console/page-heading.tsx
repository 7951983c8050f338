import type { GraphQLSchema } from 'graphql';
import type { ReactNode } from 'react';
import emblem from './emblem.svg';
import { SessionLine } from './session-line.tsx';

const PLACES = [
  ['查询台', '/graphiql/'],
  ['台账', '/ledgers'],
  ['处理记录', '/records'],
] as const;

/** What stands in the header of every page: the hub's name, where one is, the ways to the other places, who has signed in. */
export function PageHeading({
  place,
  catalogue,
  children,
}: {
  place: (typeof PLACES)[number][0];
  catalogue: GraphQLSchema | undefined;
  children?: ReactNode;
}) {
  return (
    <>
      <img src={emblem} alt="" width="36" height="36" />
      <h1>儿童数据枢纽</h1>
      <span className="hub-place">{place}</span>
      {children}
      {PLACES.filter(([title]) => title !== place).map(([title, path]) => (
        <a key={path} className="session-link" href={path}>
          {title}
        </a>
      ))}
      <SessionLine catalogue={catalogue} />
    </>
  );
}
