/** Joins the texts that are not empty with a separator. */
export function joinTexts(texts: readonly string[], separator: string): string {
	return texts.filter(text => text !== '').join(separator);
}
