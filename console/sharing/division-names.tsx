import { useEffect, useState } from 'react';
import { useSay } from '../language.ts';
import { areaName } from '../my-area.ts';

const names = new Map<string, Promise<string | null>>();

/** What divisions are called, by their codes; the code where the name is not known. */
export function DivisionNames({ codes }: { codes: readonly string[] }) {
  const say = useSay();
  const list = codes.join(',');
  const [shown, setShown] = useState<readonly string[]>(codes);
  useEffect(() => {
    let isCurrent = true;
    const all = list.split(',').map(async (code) => (await nameOf(code)) ?? code);
    void Promise.all(all).then((known) => isCurrent && setShown(known));
    return () => {
      isCurrent = false;
    };
  }, [list]);
  return <>{shown.join(say('、', ', '))}</>;
}

function nameOf(code: string): Promise<string | null> {
  const known = names.get(code) ?? areaName(code).catch(() => null);
  names.set(code, known);
  return known;
}
