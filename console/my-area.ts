import { askHub } from './ask-hub.ts';
import query from './operations/my-area.graphql?raw';

/** The full name of the area (管辖范围) that a person is responsible for; null when the hub does not say. */
export async function areaName(code: string): Promise<string | null> {
  const { data } = await askHub({ query, variables: { code }, operationName: 'MyArea' });
  const division = data?.division as { fullName?: string | null } | null | undefined;
  return division?.fullName ?? null;
}
