import type { AgreementState, CorrectionState, SharingRequestState } from '../operations.generated.ts';

/** The colour of an agreement's state; the state is always said as well. */
export const AGREEMENT_COLOURS: Readonly<Record<AgreementState, string>> = {
  IN_FORCE: 'success',
  NOT_YET: 'processing',
  SUSPENDED: 'warning',
  ENDED: 'default',
};

/** The colour of a request's state. */
export const REQUEST_COLOURS: Readonly<Record<SharingRequestState, string>> = {
  OPEN: 'processing',
  GRANTED: 'success',
  REFUSED: 'error',
  WITHDRAWN: 'default',
};

/** The colour of a correction's state. */
export const CORRECTION_COLOURS: Readonly<Record<CorrectionState, string>> = {
  OPEN: 'processing',
  CORRECTED: 'success',
  CONFIRMED: 'success',
};
