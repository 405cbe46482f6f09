import type { Content } from '../../../core/changes/edits.ts';
import { a1, isCellError } from '../../../core/workbook/cells.ts';
import { Refusal } from '../../errors.ts';
import { escapeText } from '../../xml/escape.ts';

/** Excel's longest cell text. */
export const MAX_CELL_TEXT = 32_767;

/** What programs would take for a character that XML cannot hold, told apart from one: '_x000D_' is seven letters here. */
function literal(text: string): string {
  return text.includes('_x') ? text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x') : text;
}

function typeAndValue(content: Content, tag: (name: string) => string): { type: string; body: string } {
  const { value, formula } = content;
  const isFormula = formula !== null;
  const v = (text: string): string => `<${tag('v')}>${text}</${tag('v')}>`;
  if (value === null) return { type: '', body: '' };
  if (isCellError(value)) return { type: ' t="e"', body: v(escapeText(value.error)) };
  if (typeof value === 'boolean') return { type: ' t="b"', body: v(value ? '1' : '0') };
  if (typeof value === 'number') return { type: '', body: v(String(value)) };
  if (value.length > MAX_CELL_TEXT) throw new Refusal('TOO_LONG', { length: value.length, limit: MAX_CELL_TEXT });
  if (isFormula) return { type: ' t="str"', body: v(escapeText(literal(value))) };
  const space = value === value.trim() ? '' : ' xml:space="preserve"';
  return {
    type: ' t="inlineStr"',
    body: `<${tag('is')}><${tag('t')}${space}>${escapeText(literal(value))}</${tag('t')}></${tag('is')}>`,
  };
}

/**
 * A cell as XML. Text is written as text whatever it looks like: '=1+1' typed by a person never becomes a formula.
 * A blank cell without a style is no cell at all: ''.
 */
export function cellXml(row: number, column: number, style: number, content: Content, prefix: string): string {
  const tag = (name: string): string => `${prefix}${name}`;
  const formula = content.formula === null ? '' : `<${tag('f')}>${escapeText(content.formula)}</${tag('f')}>`;
  const { type, body } = typeAndValue(content, tag);
  if (formula === '' && body === '' && style === 0) return '';
  const open = `<${tag('c')} r="${a1(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type}`;
  return formula === '' && body === '' ? `${open}/>` : `${open}>${formula}${body}</${tag('c')}>`;
}
