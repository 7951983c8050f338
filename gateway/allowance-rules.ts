import { BUCKETS, type Bucket, type BucketRule, type BucketRules } from './allowances.ts';

const HOUR = 3_600;
const MINUTE = 60;

const DEFAULTS: BucketRules = {
  CHILDREN_DISCLOSED: { limit: 2_000, systemLimit: 20_000, seconds: HOUR },
  NATIONAL_ID_LOOKUPS: { limit: 60, systemLimit: 60, seconds: HOUR },
  FIND_CHILD_LOOKUPS: { limit: 60, systemLimit: 60, seconds: HOUR },
  OPERATIONS: { limit: 600, systemLimit: 600, seconds: MINUTE },
};

/** The allowances, with the limits that the environment sets: `HUB_LIMIT_CHILDREN_DISCLOSED`, `…_SYSTEM` for systems. */
export function allowanceRules(environment: NodeJS.ProcessEnv): BucketRules {
  const entries = BUCKETS.map((bucket): [Bucket, BucketRule] => {
    const { limit, systemLimit, seconds } = DEFAULTS[bucket];
    const own = count(environment, `HUB_LIMIT_${bucket}`) ?? limit;
    return [
      bucket,
      { limit: own, systemLimit: count(environment, `HUB_LIMIT_${bucket}_SYSTEM`) ?? systemLimit, seconds },
    ];
  });
  return Object.fromEntries(entries) as Record<Bucket, BucketRule>;
}

function count(environment: NodeJS.ProcessEnv, variable: string): number | null {
  const text = environment[variable];
  if (!text) return null;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`${variable} 应是正整数。`);
}
