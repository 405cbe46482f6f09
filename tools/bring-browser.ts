import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { brotliDecompressSync } from 'node:zlib';
import { BROUGHT, chromiumPath, NO_BROWSER } from './browser.ts';

const PACKAGE = join('tools', 'browser');
const PACKED = join(PACKAGE, 'node_modules', '@sparticuz', 'chromium', 'bin');
const FOLDER = join(BROUGHT, '..');

/** Runs a program to its end; false when it could not be started or failed. */
function run(program: string, given: readonly string[]): boolean {
  const { status } = spawnSync(program, given, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Unpacks an archive of the package into a folder of its own. */
function unpack(name: string, to: string): boolean {
  const tar = join(FOLDER, `${name}.tar`);
  mkdirSync(to, { recursive: true });
  writeFileSync(tar, brotliDecompressSync(readFileSync(join(PACKED, `${name}.tar.br`))));
  const isUnpacked = run('tar', ['-xf', tar, '-C', to]);
  rmSync(tar);
  return isUnpacked;
}

/**
 * A browser from npm for Linux on x64, with the libraries and the fonts that a bare system lacks. It is started through
 * a script that says where those lie. The script comes last, so that a half-unpacked browser is never taken for one.
 */
function fromNpm(): boolean {
  if (!run('npm', ['ci', '--prefix', PACKAGE, '--ignore-scripts', '--no-audit', '--no-fund'])) return false;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const program = join(FOLDER, 'chromium-program');
  writeFileSync(program, brotliDecompressSync(readFileSync(join(PACKED, 'chromium.br'))));
  chmodSync(program, 0o755);
  if (!unpack('al2023', FOLDER) || !unpack('fonts', join(FOLDER, 'fonts'))) return false;
  const fonts = resolve(FOLDER, 'fonts');
  const written = fonts.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  writeFileSync(
    join(fonts, 'fonts.conf'),
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>/usr/share/fonts</dir>' +
      `<dir>${written}</dir><cachedir>${written}/cache</cachedir></fontconfig>\n`,
  );
  const script = [
    '#!/bin/sh',
    'here="$(dirname "$0")"',
    'export LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"',
    'export FONTCONFIG_PATH="$here/fonts"',
    'exec "$here/chromium-program" "$@"',
    '',
  ].join('\n');
  writeFileSync(`${BROUGHT}.new`, script, { mode: 0o755 });
  renameSync(`${BROUGHT}.new`, BROUGHT);
  return true;
}

/** The download of playwright-core, which has a browser for Windows, macOS and Linux on other processors. */
function fromPlaywright(): boolean {
  return run(process.execPath, [
    join('node_modules', 'playwright-core', 'cli.js'),
    'install',
    '--only-shell',
    'chromium',
  ]);
}

/** Where no browser is found, gets one. What needs a browser is left out where that fails, but for CI, which must not. */
function bring(): void {
  if (chromiumPath() !== null) return;
  process.stderr.write('No Chromium found; getting one for the tests, once.\n');
  const isFromNpm = process.platform === 'linux' && process.arch === 'x64' && fromNpm();
  if (!isFromNpm) fromPlaywright();
  if (chromiumPath() !== null) return;
  process.stderr.write(`Tests that need a browser are left out: ${NO_BROWSER}.\n`);
  if (process.env['CI'] !== undefined) process.exitCode = 1;
}

bring();
