/** What a row says of the child it is about, where no number leads to one (行内身份信息). */
export interface PersonGiven {
  /** Of the row in its import; the answer is by it. */
  ordinal: number;
  sheet: string;
  row: number;
  /** Village or township that the row names, in the importer's area; a wider division says nothing of where the child lives. */
  divisionCode: string;
  name: string;
  birthDate: string | null;
  sex: string | null;
  /** As the cell has it: null, 15 digits, or the 18-digit number that led to `namedChildId`. */
  numberAsWritten: string | null;
  /** The known child that the number leads to and whose name disagrees; also one that the importer may not see. */
  namedChildId: string | null;
  guardianName: string | null;
  guardianPhone: string | null;
  /** The provisional id that the row gets when it means nobody known: a child that is there under it is this very one. */
  idIfNew?: string | null;
}

/** Which child a row means: one that a steward confirmed, one that a steward must look at, or nobody known. */
export type PersonMatch =
  | { kind: 'CHILD'; childId: string }
  /** `reviewId` null: only checked, nothing is kept yet. */
  | { kind: 'REVIEW'; reviewId: number | null }
  /** With a `namedChildId`: a steward has said that the number is not this child's, so the row needs another number. */
  | { kind: 'NEW' };

/** A child of the register as it is compared (登记身份信息). */
export interface RegisterPerson {
  id: string;
  name: string;
  birthDate: string | null;
  sex: string | null;
  divisionCode: string;
  guardianNames: readonly string[];
  phones: readonly string[];
}

/** One thing that a row and a child have in common, or not (比对依据). */
export interface Evidence {
  /** 比对项目. */
  feature: string;
  /** 比对结果, without a value of either side. */
  says: string;
  /** In bits: how many times (as a power of two) likelier it is of the same child than of two. */
  weight: number;
}

/** A child that a row may mean (候选). */
export interface Candidate {
  childId: string;
  score: number;
  evidence: readonly Evidence[];
}
