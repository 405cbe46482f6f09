/** Where the undo history of a workbook lies: beside it and outside of it, so that no recipient gets old values. */
export function undoPath(workbook: string): string {
  return `${workbook}.planlight-undo`;
}
