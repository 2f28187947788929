import type { TextLanguage } from '../../text/textLanguage';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** The words that may be between the capitalized words of a name, by language. Folded. */
export const LINKS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
	en: set('of for on against the and & to in at with under de la du des'),
	fr: set("de d' du des la le l' les pour contre sur en et a au aux"),
	nl: set('van voor tegen inzake de het der en op betreffende'),
	de: set('fur gegen der des den die und uber zur zum von'),
	es: set('de del la el los las para contra sobre y e en'),
};

/** Prepositions that open a further part of a name. */
export const OPENERS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
	en: set('of for on against to in at with under de du des'),
	fr: set("de d' du des pour contre sur en"),
	nl: set('van voor tegen inzake der op betreffende'),
	de: set('fur gegen der des uber zur zum von'),
	es: set('de del para contra sobre en'),
};

/** Articles that may follow such a preposition. */
export const ARTICLES: ReadonlySet<string> = set("the la le l' les de het der den die dem das el los las un une");

/** “And”, in the five languages. */
export const AND: ReadonlySet<string> = set('and & et en und y e');

/** Words that are never part of a name in French and Spanish, though they may look like nouns: determiners, pronouns, frequent verbs. */
export const NEVER_NOUNS: ReadonlySet<string> =
	set(`notre votre leur leurs son sa ses cette cet ce ces mon ma mes nos vos il elle ils elles on qui que dont ou tout tous toute toutes plusieurs
	est sont a ont ete sera seront avait etait peut doit fait faire ainsi aussi plus moins relatif relatifs relative relatives tres situation question demande invitation occasion issue cours afin lors lorsque depuis pendant apres avant sans sous entre
	lequel laquelle lesquels lesquelles auquel duquel cual cuales
	su sus este esta estos estas nuestro nuestra quien cuyo es ha han fue tiene`);

/** Titles before a name. A dot is a token of its own. */
export const TITLES: ReadonlySet<string> = set(
	'mr mrs ms dr prof pr m mme mm mmes mlle monsieur madame mgr herr frau dhr mevr mw mevrouw meneer sr sra senor senora sir dame lord sheikh',
);

/** Small words within names of people. */
export const PARTICLES: ReadonlySet<string> = set("van von den der de del la di da dos du al el bin ben ibn ter ten zu zur y d'");

/** Words before the name of a town. */
export const PLACE_PREPOSITIONS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
	en: set('in'), fr: set('a'), nl: set('in te'), de: set('in'), es: set('en'),
};

/** Words before a year without day and month. */
export const YEAR_PREPOSITIONS: ReadonlySet<string> = set(
	'in since by until from year during en ici annee fin finales mediados principios debut mid early late years annees jahr jahre jahren anfang mitte ende jaar jaren begin eind medio ano anos trimestre semestre quartal halbjahr kwartaal q1 q2 q3 q4 depuis des vers jusqu’en avant apres sinds vanaf tegen seit ab bis im desde hasta para of horizon horizonte',
);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(Object.entries({
	1: 'one un une', 2: 'two deux twee zwei dos', 3: 'three trois drie drei tres', 4: 'four quatre vier cuatro', 5: 'five cinq vijf funf cinco', 6: 'six zes sechs seis', 7: 'seven sept zeven sieben siete', 8: 'eight huit acht ocho',
	9: 'nine neuf negen neun nueve', 10: 'ten dix tien zehn diez', 11: 'eleven onze elf once', 12: 'twelve douze twaalf zwolf doce', 13: 'thirteen treize dertien dreizehn trece', 14: 'fourteen quatorze veertien vierzehn catorce', 15: 'fifteen quinze vijftien funfzehn quince', 16: 'sixteen seize zestien sechzehn', 17: 'seventeen zeventien siebzehn diecisiete', 18: 'eighteen achttien achtzehn dieciocho', 19: 'nineteen negentien neunzehn diecinueve', 20: 'twenty vingt zwanzig veinte', 30: 'thirty trente treinta', 40: 'forty quarante', 50: 'fifty cinquante', 60: 'sixty soixante',
	70: 'seventy', 80: 'eighty', 90: 'ninety',
}).flatMap(([number, words]) => words.split(' ').map(word => [word, Number(number)] as const)));

/** Words of a language that are numbers in another one, such as “très”. */
const NO_NUMBERS: Readonly<Partial<Record<TextLanguage, ReadonlySet<string>>>> = {
	en: set('once dos elf'), fr: set('tres dos once'),
};

/** Returns the value of a folded number in words from 2 on, also of “twenty-three” and “vingt-trois”; `undefined` if it is none. */
export function wordNumber(folded: string, language: TextLanguage): number | undefined {
	const [first, second] = folded.split('-').map(word => NUMBER_WORDS.get(word));
	const isPlain = !folded.includes('-');
	if (first === undefined || first < 2 || NO_NUMBERS[language]?.has(folded) === true) {
		return undefined;
	}
	if (isPlain) {
		return first;
	}
	return second !== undefined && first >= 20 && second < 10 ? first + second : undefined;
}

/** Small words that end a name or cannot be counted, in the five languages. Folded. */
export const STOPS: ReadonlySet<string> =
	set(`the a an of and or to in on at by for with from as is are was were be been has have had will would can may that which who this these those it its they their our we
	not no than per et ou de du des la le les un une dans par pour sur avec sans que qui est sont ont a au aux en y e o el los las del con por para su se
	cette cet ce ces mas este esta estos estas und oder der die das den dem ein eine ist sind mit von zu im in het een van voor met dat die is zijn entered was adopted adopte adoptee adopted today also aujourd'hui`);
