/** How a status is painted: fill and, where the palette sets one, the colour of the text. Both '#RRGGBB'. */
export type Look = { readonly fill: string; readonly font: string | null };
