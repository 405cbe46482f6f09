/** The name of the file with the changes in it: never the name of the original. */
export function downloadName(name: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  // A CSV file has no place for colours: what is written is a workbook.
  return `${stem}-planlight${/^\.xls[xm]$/i.test(extension) ? extension : '.xlsx'}`;
}

/** Gives a file to the browser's downloads. */
export function download(bytes: ArrayBuffer, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** An example's bytes. */
export async function exampleBytes(file: string): Promise<ArrayBuffer> {
  const response = await fetch(`/examples/${file}`);
  if (!response.ok) throw new Error(`The example ${file} is not there: run npm run generate.`);
  return response.arrayBuffer();
}

/** The texts of a block that was copied somewhere: cells by tabs, rows by lines. */
export function pastedRows(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}
