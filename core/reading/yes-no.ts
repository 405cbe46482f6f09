import { foldedText, withoutAccents } from './text.ts';
import type { CellValue } from '../workbook/cells.ts';
import { once } from '../workbook/once.ts';

/**
 * What people type for yes and no, folded. The same words as in words/sheet, where each language has its own; those
 * lists are too large to load with every call of a function, so a test holds the two together.
 */
const YES =
  'yes y true x ✓ ✔ ☑ ☒ √ done ✅ ja j wahr erledigt fertig vorhanden stimmt oui vrai fait o si s verdadero hecho ' +
  'listo cumple sim verdadeiro feito concluido vero fatto waar gereed klaar akkoord はい 有 あり 有り ○ 〇 ◯ ● ◎ レ 可 ' +
  '済 済み 完了 合格 是 对 對 真 已完成 完成 已 通过 通過 예 네 유 있음 참 완료 맞음 적합 가 да д истина готово выполнено ' +
  'есть tak prawda wykonano zrobione sant klar klart evet dogru var tamam yapıldı uygun yapildi';
const NO =
  'no n false ☐ ✗ ✘ ❌ nein falsch fehlt non faux pas_fait falso no_cumple nao nee neen onwaar いいえ 無 なし 無し × 未 ' +
  '不可 否 未完了 ng 不是 无 没有 沒有 假 未完成 不 不合格 不通过 不通過 아니오 아니요 무 없음 거짓 미완료 부적합 부 нет н ' +
  'ложь не_выполнено nie fałsz falsz nej falskt hayır yanlıs yok yapılmadı uygun_degil hayir yanlis yapilmadi';

/** Status words of a task list, in English as the statuses of the functions are. */
const DONE = 'complete completed closed finished';
const NOT_DONE = 'open not_started in_progress on_hold to_do todo';

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ').map((word) => word.replace(/_/g, ' '))));
}

const allYes = once(() => wordSet(YES, DONE));
const allNo = once(() => wordSet(NO, NOT_DONE));

/**
 * Whether a cell says yes, says no, or neither.
 *
 *   true, 1, 'x', 'Ja', 'Done' → true   false, 0, 'no', 'In progress' → false   'perhaps', 2 → null
 */
export function yesOrNoIn(cell: CellValue): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  if (typeof cell !== 'string') return null;
  const word = withoutAccents(foldedText(cell));
  if (allYes().has(word)) return true;
  return allNo().has(word) ? false : null;
}
