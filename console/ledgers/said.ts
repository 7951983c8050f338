import { language, type Say } from '../language.ts';

/** Says things in the language of the page at this moment, where no component can ask for it. */
export const said: Say = (chinese, english) => (language() === 'zh' ? chinese : english);
