/** Whether two writings are the same name (同名): spaces, full-width forms and the kind of middle dot tell nobody apart. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[·•・‧]/g, '·')
    .toLowerCase();
}
