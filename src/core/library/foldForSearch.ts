/** Folds case, accents, dashes and apostrophes, so that variants compare equal. */
export function foldForSearch(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\u2010-\u2015]/g, '-').replaceAll('’', "'");
}
