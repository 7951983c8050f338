import type { EntityManager } from '@mikro-orm/postgresql';
import type { PolicyContent } from '../schema/access/policy-content.ts';
import type { Ground, Viewer } from '../schema/access/viewer.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import type { ActKind } from '../schema/processing-record/record.ts';
import type { Act } from './act.ts';
import type { SealedColumn } from './field-keys.ts';
import type { Ledger, PersonSource } from './ledger.ts';
import type { EntityClass, Reading, Row, Sql } from './reading.ts';

/** What a department declares beside its SDL, entities and migrations. */
export interface Department {
  /** How its types are read, where it is not plain from the entities. */
  reading: Reading;
  /** Its mutations, by field name. */
  acts: Record<string, Act>;
  /** What the processing record calls those of its acts that are something else than a WRITE. */
  actKinds?: Readonly<Record<string, ActKind>>;
  /** Where what its acts write comes from (来源) when the clerk names no document. */
  source: string;
  /** What a violated database constraint means to the clerk: the input field and a Chinese sentence that says what to do. */
  constraints: Record<string, { field: string; message: string }>;
  /** The columns that it keeps encrypted. */
  sealed?: readonly SealedColumn[];
  /** The register of the children it knows: `id`, `divisionCode` and `birthDate` decide who may see what belongs to a child. */
  children?: EntityClass;
  /** Whether a person is one of those who look after a child (花名册): SQL over the child's row and the person's id. */
  roster?: (child: Row, person: Sql) => Sql;
  /** Whether a person has written a paper about a child: they see that they did, sealed or not, so that nothing betrays a seal. */
  hasWrittenAbout?: (child: Row, person: Sql) => Sql;
  /** The tables in which people bring its data and take it out (台账). */
  ledgers?: readonly Ledger[];
  /** What tells its children apart where no number does. */
  persons?: PersonSource;
  /** The case or task of that number, when the person is on its roster. */
  ground?: (number: string, viewer: Viewer, em: EntityManager, today: PlainDate) => Promise<Ground | null>;
  /** What the joint meeting has decided and every department and gateway decides by. */
  policy?: (em: EntityManager, today: PlainDate) => Promise<PolicyContent>;
}
