/** Says one thing in the language of the page: `say('儿童', 'Children')`. */
export type Say = (chinese: string, english: string) => string;
