import type { Execution } from './execution.ts';
import type { Need } from './object.ts';
import { refuse, SCOPES, TEXTS } from './wrong.ts';

type Asked = { readonly need: Need; readonly isWrite: boolean; readonly fullName: string; readonly name: string };

/** Which scopes a need asks for; menus and stores of the add-on's own ask for none. */
function scopesOf(need: Need): readonly string[] {
  return need === 'sheets' || need === 'ui' || need === 'script' || need === 'email' ? SCOPES[need] : [];
}

/**
 * Throws where a script may not make a call: because of the mode it was started in, or because its declaration does not
 * name a scope that suffices.
 *
 * | mode            | may                                                          |
 * |-----------------|--------------------------------------------------------------|
 * | NONE            | make a menu, and what needs no permission                    |
 * | LIMITED         | that, the open spreadsheet and the stores; no dialog, no bar |
 * | CUSTOM_FUNCTION | read the spreadsheet, and the stores                         |
 * | FULL            | all that the declaration names                               |
 */
export function permit({ mode, host }: Execution, { need, isWrite, fullName, name }: Asked): void {
  if (need === 'none') return;
  if (mode === 'CUSTOM_FUNCTION') {
    if (need === 'menu' || need === 'ui') refuse(TEXTS.noUi);
    if (isWrite) refuse(TEXTS.mayNot(name));
  }
  const scopes = scopesOf(need);
  if (mode === 'NONE' && need !== 'menu')
    refuse(
      scopes.length === 0
        ? TEXTS.mayNot(fullName)
        : `${TEXTS.mayNot(fullName)}. Required permissions: (${scopes.join(' || ')})`,
    );
  if (mode === 'LIMITED' && (need === 'ui' || need === 'script' || need === 'email')) refuse(TEXTS.mayNot(fullName));
  if (scopes.length > 0 && !scopes.some((scope) => host.scopes.includes(scope)))
    refuse(TEXTS.missingScope(fullName, scopes));
}
