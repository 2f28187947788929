/**
 * Removes the theme icons of a card, which begin its paragraphs and lines: only VS Code draws them. A dollar sign in a text is escaped and
 * stays.
 */
export function withoutIcons(card: string): string {
	return card.replace(/^\$\([a-z-]{0,60}\) /gm, '');
}
