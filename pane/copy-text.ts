/** Puts a text into the clipboard, where the program lets the pane do so: whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Frames without the right to write, old web views without a clipboard: the user copies by hand.
    return false;
  }
}
