import type { Text } from './text.ts';

/** What a text needs to know: its placeholders by name. */
export type Facts = Readonly<Record<string, string | number>>;

/** One text with its facts in place of the placeholders; one without a fact stays. */
export function filledIn(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = Object.prototype.hasOwnProperty.call(facts, name) ? facts[name] : undefined;
    return fact === undefined ? placeholder : String(fact);
  });
}

/** A text with its facts in place of the placeholders; one without a fact stays. */
export function filled({ title, why, next }: Text, facts: Facts): Text {
  return { title: filledIn(title, facts), why: filledIn(why, facts), next: filledIn(next, facts) };
}
