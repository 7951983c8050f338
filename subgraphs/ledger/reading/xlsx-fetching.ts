import { withExternalLinks } from './limits.ts';

const FETCHING =
  /\b(?:DDE|DDEAUTO|WEBSERVICE|FILTERXML|HYPERLINK|RTD|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE|IMPORT(?:XML|DATA|HTML|FEED|RANGE))\s{0,9}\(|\|\s{0,9}['"!]|(?:^|[^\w\])])'?[^'!()]{0,200}\[\d{1,4}\]|https?:\/\/|\\\\[^\\]/i;

/** Formulas that run programs, fetch, or send (DDE、WEBSERVICE、HYPERLINK 等). */
export function refuseFetching(formula: string): void {
  if (FETCHING.test(formula.slice(0, 8192))) throw withExternalLinks();
}
