import { languageData } from '../locale/language';

/** Returns an ordinal number as American lawyers write it: `2d` and `3d`, not `2nd` and `3rd` (Bluebook, rule 6.2(b)). */
export function americanOrdinal(number: number): string {
	return languageData('en').ordinal(number).replace(/[nr]d$/, 'd');
}
