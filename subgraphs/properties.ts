import { p } from '@mikro-orm/postgresql';

/** A child id column (儿童编号), compared bytewise so that indexes serve ranges and prefixes. */
export const childId = () => p.string().length(28).collation('C');

/** A division code column (行政区划代码), compared bytewise so that a subtree is one index range. */
export const divisionCode = () => p.string().length(12).collation('C');

/** Where a fact comes from (来源): the document or ledger, who recorded it and when; `version` guards against lost updates. */
export const provenance = {
  source: p.string(),
  recordedBy: p.string(),
  recordedOn: p.date(),
  updatedAt: p
    .datetime()
    .onCreate(() => new Date())
    .onUpdate(() => new Date()),
};

/** The period in which a fact holds (有效期), half-open: `from` belongs to it, `until` does not; no `until`: still holds. */
export const period = {
  from: p.date(),
  until: p.date().nullable(),
};

/** The optimistic lock (版本号): a write names the version it has seen; an older one is refused as CONFLICT. */
export const version = p.integer().version();
