import { argumentsOf, type OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import type { Output } from '../cli/terminal.ts';
const OPTIONS = ['json', 'list'] as const satisfies readonly OptionName[];
export function fn(words: readonly string[], output: Output): ExitCode { argumentsOf(words, OPTIONS); output.out(''); return EXIT.ok; }
