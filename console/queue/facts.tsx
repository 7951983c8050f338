import type { ReactNode } from 'react';

/** Facts of a paper, each with its name; those without a value are left out. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) {
  const given = of.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="paper-facts">
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
