/** 1, 'cell' → '1 cell'   2, 'cell' → '2 cells' */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
