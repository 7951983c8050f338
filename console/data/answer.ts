import type { HubError, Notice, PartlyTold } from '../answer-notices.ts';

/** What a department did for an answer, and as of when its data are. */
export interface DepartmentAnswer {
  readonly department: string;
  readonly status: 'OK' | 'NO_RECORD' | 'DENIED' | 'UNAVAILABLE';
  readonly asOf?: string | null;
}

/** What the hub answered: the data, why some are missing, which are masked, which departments answered. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly HubError[];
  readonly notices: readonly Notice[];
  /** `Type.field` of what is shown masked. */
  readonly masked: readonly string[];
  /** What is told of some children only, and why. */
  readonly partly: readonly PartlyTold[];
  readonly departments: readonly DepartmentAnswer[];
}
