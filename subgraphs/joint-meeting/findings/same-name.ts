/** Whether two writings are the same name (同名): spaces, full-width forms and the kind of middle dot tell nobody apart. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Whether a name is shown in part only, so that nothing can be concluded from it (已脱敏). */
export function isMasked(name: string): boolean {
  return name.includes('*');
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[·•・‧]/g, '·')
    .toLowerCase();
}
