import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, parseXml, type Element } from '../headless/xml/tree.ts';

/** Where the add-in will be served from, and where its built files are; without a folder files are not looked for. */
export type Served = { readonly baseUrl: string; readonly folder: string | null };

const LONGEST_ID = 32;
/** Sizes every icon of the ribbon must have; the store refuses others. */
const REQUIRED_SIZES = ['16', '32', '80'];

function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function isResource({ name }: Element): boolean {
  return ['Image', 'Url', 'String'].includes(name);
}

function textOf(all: readonly Element[], name: string): string {
  return all.find((element) => element.name === name)?.text.trim() ?? '';
}

function resourceProblems(all: readonly Element[]): string[] {
  const resources = all.filter((element) => isResource(element) && element.attributes.has('DefaultValue'));
  const ids = resources.map((element) => attribute(element, 'id') ?? '');
  const used = all.flatMap((element) => attribute(element, 'resid') ?? []);
  const known = new Set(ids);
  return [
    ...used.filter((id) => !known.has(id)).map((id) => `resid ${id} names no resource`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is used nowhere`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `resource ${id} is there twice`),
    ...ids.filter((id) => id.length > LONGEST_ID).map((id) => `resource ${id} is longer than ${LONGEST_ID} characters`),
  ];
}

/** Texts have limits by where they are shown; Office refuses the whole manifest over one that is too long. */
function textProblems(all: readonly Element[]): string[] {
  const limits: readonly (readonly [string, number])[] = [
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ];
  return limits.flatMap(([group, most]) =>
    all
      .filter(({ name }) => name === group)
      .flatMap(everyElement)
      .map((element) => element.attributes.get('DefaultValue') ?? element.attributes.get('Value') ?? '')
      .filter((text) => text.length > most)
      .map((text) => `"${text.slice(0, 30)}…" is longer than ${most} characters`),
  );
}

function urlProblems(all: readonly Element[], { baseUrl, folder }: Served): string[] {
  const values = all.flatMap((element) => [element.attributes.get('DefaultValue') ?? '', element.text.trim()]);
  const urls = values.filter((value) => /^[a-z]+:\/\//i.test(value));
  return urls.flatMap((url) => {
    if (!url.startsWith('https://')) return [`${url} is not https`];
    if (url !== baseUrl && !url.startsWith(`${baseUrl}/`)) return [`${url} is not below ${baseUrl}`];
    const path = url.slice(baseUrl.length + 1);
    return folder !== null && path !== '' && !existsSync(join(folder, path)) ? [`${url}: no such file was built`] : [];
  });
}

function iconProblems(all: readonly Element[]): string[] {
  return all
    .filter(({ name }) => name === 'Icon')
    .flatMap((icon) => {
      const sizes = icon.children.map((image) => attribute(image, 'size'));
      return REQUIRED_SIZES.filter((size) => !sizes.includes(size)).map((size) => `an icon lacks the size ${size}`);
    });
}

function idProblems(all: readonly Element[]): string[] {
  const ids = all
    .filter(({ name }) => name === 'Control' || name === 'Group')
    .map((each) => attribute(each, 'id') ?? '');
  const guid = textOf(all, 'Id');
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the id ${id} is there twice`),
    ...(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid) ? [] : [`${guid} is no GUID`]),
    ...(/^\d+(?:\.\d+){3}$/.test(textOf(all, 'Version')) ? [] : ['the version must have four parts']),
  ];
}

/** The shared runtime works only when all that runs in it names the very same page. */
function runtimeProblems(all: readonly Element[]): string[] {
  const resid = (name: string): string | null => {
    const found = all.find((element) => element.name === name);
    return found === undefined ? null : attribute(found, 'resid');
  };
  const page = all.find(({ name }) => name === 'Page')?.children[0];
  const pages = [resid('Runtime'), resid('FunctionFile'), page === undefined ? null : attribute(page, 'resid')];
  return new Set(pages).size === 1 ? [] : ['runtime, function file and functions page are not the same'];
}

/**
 * What is wrong with a manifest beyond its schema: dangling or doubled names, addresses that lead nowhere, ids, versions,
 * missing icon sizes. Empty when nothing is.
 */
export function manifestProblems(text: string, served: Served): string[] {
  const all = everyElement(parseXml(text, 'manifest.xml'));
  return [
    ...resourceProblems(all),
    ...textProblems(all),
    ...urlProblems(all, served),
    ...iconProblems(all),
    ...idProblems(all),
    ...runtimeProblems(all),
  ];
}
