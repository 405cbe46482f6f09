import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../report/sha256.ts';

const node = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

describe('the fingerprint of a style', () => {
  test('is the one the standard gives', () => {
    expect(sha256('abc')).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
    expect(sha256('')).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  });

  test.each([54, 55, 56, 57, 63, 64, 65, 119, 120, 9000])('of %i characters is Node’s', (length) => {
    const text = 'a{b:"·"}'.repeat(length).slice(0, length);
    expect(sha256(text)).toBe(node(text));
  });

  test('of any text is Node’s', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => sha256(text) === node(text)));
  });
});
