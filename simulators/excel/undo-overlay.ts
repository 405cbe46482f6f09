import type { OfficeGlobals } from './node-transport.ts';

/** The part of the library that sends calls it has no members for; Microsoft's types leave it out. */
type BatchHelper = {
  readonly invokeMethod: (
    object: unknown,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    result: number,
  ) => unknown;
};

/**
 * `Excel` with undo groups (ExcelApi 1.20), which the library on npm is too old for. Beginning and end of a group are
 * calls of our own: how the newer library tells them is not known. All the rest goes the way of the real one.
 */
export function withUndoGroups({ Excel, OfficeExtension }: OfficeGlobals): typeof Excel {
  const { BatchApiHelper } = OfficeExtension as unknown as { readonly BatchApiHelper: BatchHelper };
  const tell = ({ workbook }: Excel.RequestContext, name: string): void =>
    void BatchApiHelper.invokeMethod(workbook, name, 0, [], 0, 0);
  const run = <T>(options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    options.mergeUndoGroup !== true
      ? Excel.run(options, work)
      : Excel.run({}, async (context) => {
          tell(context, '_BeginUndoGroup');
          try {
            return await work(context);
          } finally {
            tell(context, '_EndUndoGroup');
            await context.sync();
          }
        });
  return Object.create(Excel, { run: { value: run } }) as typeof Excel;
}
