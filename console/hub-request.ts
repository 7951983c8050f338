/** What is asked of the hub. */
export interface HubRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}
