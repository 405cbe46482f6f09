import { argumentsOf, type OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import type { Output } from '../cli/terminal.ts';
const OPTIONS = ['out'] as const satisfies readonly OptionName[];
export function report(words: readonly string[], output: Output): ExitCode { argumentsOf(words, OPTIONS); output.out(''); return EXIT.ok; }
