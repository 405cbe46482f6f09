import type { Splice } from '../../xml/splice.ts';
import { child, childrenOf, type Element } from '../../xml/tree.ts';

/** The order of the lists in a styles part (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** One list of the styles part (`dxfs`, `fills`, `cellXfs`) with what is to be added at its end. */
export class GrowingList {
  readonly #root: Element;
  readonly #name: string;
  readonly #present: readonly Element[];
  readonly #added: string[] = [];

  readonly #first: readonly string[];

  /** @param first what an empty list must begin with, since programs take its first entries for these */
  constructor(root: Element, name: string, item: string, first: readonly string[] = []) {
    this.#root = root;
    this.#name = name;
    this.#first = first;
    const list = child(root, name);
    this.#present = list === null ? [] : childrenOf(list, item);
  }

  get items(): readonly Element[] {
    return this.#present;
  }

  add(xml: string): number {
    if (this.#present.length + this.#added.length === 0) this.#added.push(...this.#first);
    this.#added.push(xml);
    return this.#present.length + this.#added.length - 1;
  }

  splices(text: string, prefix: string): Splice[] {
    if (this.#added.length === 0) return [];
    const list = child(this.#root, this.#name);
    const count = this.#present.length + this.#added.length;
    const body = this.#added.join('');
    const tag = `${prefix}${this.#name}`;
    if (list === null) {
      const later = ORDER.slice(ORDER.indexOf(this.#name) + 1);
      const at = this.#root.children.find((each) => later.includes(each.name))?.start ?? this.#root.closeStart;
      return [{ start: at, end: at, text: `<${tag} count="${count}">${body}</${tag}>` }];
    }
    const open = text.slice(list.start, list.openEnd);
    const counted = open.replace(/(\scount\s*=\s*)(["'])\d*\2/, `$1"${count}"`);
    if (list.selfClosing)
      return [{ start: list.start, end: list.openEnd, text: `${counted.replace(/\s*\/>$/, '>')}${body}</${tag}>` }];
    return [
      { start: list.start, end: list.openEnd, text: counted },
      { start: list.closeStart, end: list.closeStart, text: body },
    ];
  }
}
