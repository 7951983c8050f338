import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { asHeader } from '../test-sign-in.ts';

/** What a listener has heard so far. */
export interface Heard {
  status: number;
  type: string | null;
  text: string;
  isEnded: boolean;
  /** The data of the events of a name, in the order they came. */
  of(event: string): unknown[];
}

/** Listens at `/events`, and gathers what comes until the stream ends. */
export async function listen(
  url: string,
  as: Partial<RequestIdentity> | null,
  headers: Record<string, string> = {},
  search = '?purpose=VERIFICATION',
): Promise<Heard> {
  const response = await fetch(new URL(`/events${search}`, url), {
    headers: { ...(as ? asHeader(as) : {}), ...headers },
  });
  const heard: Heard = {
    status: response.status,
    type: response.headers.get('content-type'),
    text: '',
    isEnded: false,
    of: (event) =>
      [...heard.text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)]
        .filter(([, name]) => name === event)
        .map(([, , data]) => JSON.parse(data as string)),
  };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) heard.text += decoder.decode(chunk);
    heard.isEnded = true;
  };
  void read();
  return heard;
}
