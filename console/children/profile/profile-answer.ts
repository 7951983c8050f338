import { createContext, useContext } from 'react';
import type { Answer } from '../../data/answer.ts';

/** The answer that a part of the profile stands on, for what it says of departments, reasons and masks. */
export const ProfileAnswer = createContext<Answer<unknown>>({
  data: null,
  errors: [],
  notices: [],
  masked: [],
  partly: [],
  departments: [],
});

/** The answer that this part stands on. */
export function useProfileAnswer(): Answer<unknown> {
  return useContext(ProfileAnswer);
}
