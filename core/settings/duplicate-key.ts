/**
 * The first key that stands twice in one object of a JSON text, or null. `JSON.parse` keeps the last and says nothing,
 * so that a threshold could be two things to two readers. The text must be valid JSON.
 *
 *   '{"green":0.9,"green":0.1}' → 'green'
 */
export function duplicateKey(json: string): string | null {
  const open: (Set<string> | null)[] = [];
  let expectsKey = false;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (character === '"') {
      const end = stringEnd(json, at);
      const keys = open[open.length - 1];
      if (expectsKey && keys) {
        const key: unknown = JSON.parse(json.slice(at, end));
        if (keys.has(String(key))) return String(key);
        keys.add(String(key));
      }
      expectsKey = false;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      expectsKey = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      expectsKey = false;
    } else if (character === ',') expectsKey = Boolean(open[open.length - 1]);
  }
  return null;
}

function stringEnd(json: string, start: number): number {
  let at = start + 1;
  while (json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}
