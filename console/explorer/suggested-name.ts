import { Kind, parse } from 'graphql';

/** What a query could be called: by its comment `# question · title`, else by its operation's name. */
export function suggestedName(query: string): string {
  const titled = /^# [^\n·]+ · ([^\n]+)/.exec(query)?.[1];
  return (titled ?? operationName(query)).trim().slice(0, 40);
}

function operationName(query: string): string {
  try {
    const named = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return named?.name?.value ?? '';
  } catch {
    return '';
  }
}
