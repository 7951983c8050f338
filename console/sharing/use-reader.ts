import { useMemo } from 'react';
import type { Agreement } from '../../schema/access/policy.ts';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import { useAsked } from '../data/use-asked.ts';
import { type Department, SharingAgreements } from '../operations.generated.ts';
import { today } from '../shown/days.ts';
import { useSession } from '../signed-in.ts';
import type { Reader } from './may-read.ts';
import { useCatalogue } from './use-catalogue.ts';

const MOST = 100;

/** What the person may read can be told from this; undefined until the catalogue and the agreements of their department are here. */
export function useReader(): Reader | undefined {
  const { viewer } = useSession();
  const catalogue = useCatalogue();
  const filter = { state: 'IN_FORCE', consumer: viewer.department as Department } as const;
  const { answer } = useAsked(SharingAgreements, { filter, first: MOST });
  return useMemo(() => {
    const agreements = answer?.data?.sharingAgreements?.nodes;
    if (!catalogue || !agreements) return undefined;
    return {
      viewer: viewer as Viewer,
      catalogue: catalogue.byCoordinate,
      agreements: agreements.map((one) => ({ ...one, until: one.until ?? null })) as unknown as Agreement[],
      today: today() as PlainDate,
    };
  }, [catalogue, answer, viewer]);
}
