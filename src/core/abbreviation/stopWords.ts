import type { TextLanguage } from '../text/textLanguage';

// Articles, prepositions and conjunctions: the words that acronyms usually skip. Folded, see `fold`.

const STOP_WORDS: Readonly<Record<TextLanguage, readonly string[]>> = {
	en: 'a about across after against all along among an and around as at before behind between by during for from in inside into its of off on onto or other our over per s than that the their through throughout to toward towards under until upon via with within without'.split(
		' ',
	),
	fr: 'a au aupres aux avec avant apres c ces chez contre d dans de depuis des devant du durant en entre envers et l la le les leur leurs n ou par parmi pendant pour qu s sa sans se ses son sous sur un une vers'.split(
		' ',
	),
	de: 'als am an auf aus bei beim das dem den der des die durch ein eine einem einen einer eines fur gegen im in ins mit nach oder ohne seit sowie uber um und unter vom von vor wegen wider zu zum zur zwischen'.split(
		' ',
	),
	nl: 'aan als bij binnen boven buiten de der des door een en het in inzake met na naar of om onder op over per sinds te tegen ten ter tot tussen uit van via voor wegens zonder'.split(
		' ',
	),
	es: 'a al ante bajo con contra de del desde durante e el en entre hacia hasta la las lo los mediante o para por segun sin sobre su sus tras u un una y'.split(
		' ',
	),
};

const LANGUAGES: readonly TextLanguage[] = ['en', 'fr', 'de', 'nl', 'es'];
const SETS = LANGUAGES.map(language => new Set(STOP_WORDS[language]));
const ALL: ReadonlySet<string> = new Set(LANGUAGES.flatMap(language => STOP_WORDS[language]));

/** Whether a folded word is one that acronyms usually skip, in any of the five languages. */
export function isStopWord(folded: string): boolean {
	return ALL.has(folded);
}

/** Frequent verbs, which are in no name. Folded, without those that are also nouns. */
const VERBS: ReadonlySet<string> = new Set([
	...'is are was were be been has have had did does said says will would could should must met held gave took went came made'.split(' '),
	...'est sont etait etaient fut furent ont avait avaient sera seront serait peut peuvent doit doivent'.split(' '),
	...'ist sind war waren wird werden wurde wurden hat haben hatte hatten kann konnen muss soll sollen'.split(' '),
	...'zijn werd heeft hebben hadden wordt worden kan kunnen moet moeten zal zullen'.split(' '),
	...'es son era eran fue fueron ha han habia sera seran puede pueden debe deben hablaron'.split(' '),
]);

/** Whether a folded word is a frequent verb, which no name has. */
export function isVerb(folded: string): boolean {
	return VERBS.has(folded);
}

/**
 * Whether folded words look more like English than like any of the other languages. Without evidence for a language, they count as English.
 */
export function isEnglish(words: Iterable<string>): boolean {
	const counts = LANGUAGES.map(() => 0);
	for (const word of words) {
		SETS.forEach((set, index) => {
			counts[index] = (counts[index] ?? 0) + (set.has(word) ? 1 : 0);
		});
	}
	return (counts[0] ?? 0) >= Math.max(...counts.slice(1));
}
