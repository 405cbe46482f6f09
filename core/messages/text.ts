/**
 * What a message says: what happened, why, and what to do next. Placeholders in braces are filled from the problem's
 * facts: {file}, {sheet}. At most two sentences each.
 */
export type Text = { readonly title: string; readonly why: string; readonly next: string };
