import { parse } from 'yaml';
import { projectText } from './project-files.ts';

/** A service as docker-compose.yml states it. */
export interface ComposeService {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

/** The services of docker-compose.yml, in the order in which they may start. */
export function composeServices(): Array<[name: string, service: ComposeService]> {
  const { services } = parse(projectText('docker-compose.yml'), { merge: true }) as {
    services: Record<string, ComposeService>;
  };
  const ordered: string[] = [];
  const visit = (name: string) => {
    for (const earlier of Object.keys(services[name]?.depends_on ?? {})) visit(earlier);
    if (!ordered.includes(name)) ordered.push(name);
  };
  for (const name of Object.keys(services)) visit(name);
  return ordered.map((name) => [name, services[name] as ComposeService]);
}

/** Puts values in for `${NAME}`, `${NAME:?message}`; a value that is missing is an error, as in Compose. */
export function interpolate(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_whole, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`docker-compose.yml asks for ${name}, which no secret provides.`);
    return value;
  });
}
