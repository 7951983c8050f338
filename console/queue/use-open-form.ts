import { useState } from 'react';

/**
 * Which form is open over a paper, and the version of the paper that it was opened on: whatever changes while somebody types, live
 * updates included, is a conflict that they are told of when they submit; from then on the paper as it is now counts.
 */
export function useOpenForm<Kind>(present: number, acted: () => Promise<void>) {
  const [opened, setOpened] = useState<{ kind: Kind; version: number | null } | null>(null);
  return {
    kind: opened?.kind ?? null,
    open: (kind: Kind) => setOpened({ kind, version: present }),
    version: opened?.version ?? present,
    close: () => setOpened(null),
    acted: () => {
      setOpened((form) => form && { ...form, version: null });
      return acted();
    },
  };
}
