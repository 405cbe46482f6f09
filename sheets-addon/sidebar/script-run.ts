/** Google's way to call the server, as far as it is used: each step gives a new runner. */
export type ScriptRun = {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  rpc(json: string): void;
};
