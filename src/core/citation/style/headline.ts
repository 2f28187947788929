import { IN_OTHER_LANGUAGES, isHeadline, MINOR_LONG } from '../../csl/headlineStyle';
import { memoized } from '../../steps/memoized';
import type { SourceKind } from './kind';
import type { Name } from './names';
import { titleCase } from './titleCase';
import type { Work } from './work';

/** Kinds whose titles are capitalized; names of laws, treaties and cases are kept. */
const TITLED: ReadonlySet<SourceKind> = new Set<SourceKind>([
	'book', 'chapter', 'article', 'news', 'thesis', 'workingPaper', 'report',
]);

/**
 * Returns a work with its English titles in headline style, if they are in sentence style, as libraries and Zotero keep them (Chicago
 * Manual of Style, 17th ed., 8.159 and 14.87; Bluebook, rule 8(a); OSCOLA, 3.1.2; United Nations Editorial Manual, "Footnotes and other
 * references", IV.B). A title that already has capitals is kept, and so is one that is not known to be in English. Prepositions are in lower
 * case: in Chicago style all, in the Bluebook those of up to four letters.
 */
export function headlined(work: Work, style: keyof typeof HEADLINED): Work {
	return HEADLINED[style](work);
}

const HEADLINED = {
	bluebook: memoized((work: Work) => withHeadlines(work, BLUEBOOK)),
	oscola: memoized((work: Work) => (PUBLISHED.has(work.kind) && !/^entry/.test(work.type) ? withHeadlines(work, OSCOLA) : work)),
	un: memoized((work: Work) => (work.kind === 'book' && work.salesNumber === '' ? withHeadlines(work, UNITED_NATIONS) : work)),
	chicago: memoized((work: Work) => withSpacedInitials(withHeadlines(work, CHICAGO))),
};

/** What differs between the styles. */
interface HeadlineRules {
	/** The prepositions in lower case. */
	readonly prepositions: ReadonlySet<string>;
	/** Kinds whose titles are capitalized besides those that all styles capitalize. */
	readonly others: ReadonlySet<SourceKind>;
	/** Whether titles that already have capitals are corrected as American law reviews print them (Bluebook, rule 8(a)). */
	readonly isStrict?: true;
	/** Whether the last word and the name of a series have capitals, too (Chicago 8.159). */
	readonly capitalizesLast?: true;
	/** Whether a dash has no spaces, as in America. */
	readonly closesDashes?: true;
	/** Whether a title whose longer words have capitals is kept, though pronouns and verbs in it have none. */
	readonly keepsHeadlines?: true;
}

/** Kinds whose titles are capitalized in OSCOLA style; those of reports and pages are mostly printed as they are there. */
const PUBLISHED: ReadonlySet<SourceKind> = new Set<SourceKind>(['book', 'chapter', 'article', 'thesis', 'news', 'workingPaper']);

/** Puts a space between the initials of people: `J. K.` (Chicago 10.12). */
function withSpacedInitials(work: Work): Work {
	const spaced = (names: readonly Name[]) => names.map(name => ({ ...name, given: name.given.replace(/(?<=\p{Lu}\.)(?=\p{Lu}\.)/gu, ' ') }));
	return [...work.authors, ...work.editors, ...work.translators].some(({ given }) => /\p{Lu}\.\p{Lu}\./u.test(given))
		? { ...work, authors: spaced(work.authors), editors: spaced(work.editors), translators: spaced(work.translators) }
		: work;
}

const SHORT_PREPOSITIONS: ReadonlySet<string> = new Set(['from', 'into', 'onto', 'upon', 'with']);
const PREPOSITIONS: ReadonlySet<string> = new Set([...SHORT_PREPOSITIONS, 'about', 'across', 'after', 'against', 'among', 'around', 'before', 'behind', 'between', 'beyond', 'during', 'over', 'since', 'until', 'above', 'below', 'beneath', 'amid', 'despite', 'throughout', 'concerning', 'through', 'toward', 'towards', 'under', 'within', 'without']);

/** Kinds whose titles the Bluebook capitalizes, too (rules 18.2.2(b) and 21.7.3). */
const ONLINE: ReadonlySet<SourceKind> = new Set<SourceKind>(['unDocument', 'resolution', 'webpage', 'blog', 'video', 'audio', 'speech', 'interview', 'dataset', 'communication']);

/** Kinds whose titles Chicago style capitalizes, too. */
const RECORDED: ReadonlySet<SourceKind> = new Set<SourceKind>(['video', 'audio', 'speech', 'interview', 'dataset', 'webpage', 'blog', 'pressRelease']);

const BLUEBOOK: HeadlineRules = { prepositions: SHORT_PREPOSITIONS, others: ONLINE, isStrict: true, closesDashes: true };
const CHICAGO: HeadlineRules = { prepositions: PREPOSITIONS, others: RECORDED, capitalizesLast: true, closesDashes: true };
const UNITED_NATIONS: HeadlineRules = { prepositions: PREPOSITIONS, others: RECORDED, capitalizesLast: true };
/** In the United Kingdom, prepositions of any length are minor words (OSCOLA 3.1.2). */
const OSCOLA: HeadlineRules = { prepositions: PREPOSITIONS, others: RECORDED, keepsHeadlines: true };

function withHeadlines(work: Work, rules: HeadlineRules): Work {
	const isTitled = TITLED.has(work.kind) || rules.others.has(work.kind);
	if (!isTitled || work.type === 'post' || OF_NETWORK.test(work.genre) || (work.kind === 'report' && work.number !== '') || !/^(?:en|$)/i.test(work.language)) {
		return work;
	}
	const headline = (title: string) => headlineOf(title, work, rules);
	const [title, shortTitle, container, reviewed] = [
		headline(work.title),
		headline(work.shortTitle),
		work.kind === 'chapter' ? headline(work.container) : work.container,
		headline(work.reviewed),
	];
	const series = work.kind === 'book' && rules.capitalizesLast ? headline(work.series) : work.series;
	return title === work.title && shortTitle === work.shortTitle && container === work.container && reviewed === work.reviewed && series === work.series
		? work
		: { ...work, title, shortTitle, container, reviewed, series };
}

/** What somebody posted on a social network is quoted. */
const OF_NETWORK = /^(?:Twitter|Facebook|Instagram|TikTok|Reddit|LinkedIn) /i;

/** Returns a title of a work in headline style, with its dashes and quotation marks. */
function headlineOf(title: string, work: Work, rules: HeadlineRules): string {
	const isEnglish = work.language !== '' || (isPrintedInEnglish(work, rules) && !IN_OTHER_LANGUAGES.test(title) && !FOREIGN.test(title));
	const isKept = rules.keepsHeadlines === true && isHeadline(title);
	const capitalized = !isKept && isInSentenceStyle(title, isEnglish) ? inHeadlineStyle(title, rules) : title;
	const printed = (rules.isStrict ? corrected(capitalized, work, { isNew: capitalized !== title }) : capitalized)
		.replace(/\bU\. S\./g, 'U.S.')
		.replace(YEARS, '–');
	const dashed = rules.closesDashes ? printed.replace(DASH, '—') : printed;
	// Headlines of newspapers have single quotation marks in America, too.
	return rules.isStrict && work.kind === 'article' && !title.includes('“') ? dashed.replace(SINGLE_QUOTES, '“$1”') : dashed;
}

/** Corrects the capitals of a title as American law reviews do. `isNew`: they are not those of the record. */
function corrected(title: string, { kind }: Work, { isNew }: { readonly isNew: boolean }): string {
	const parts = isNew ? title : title.replace(HYPHENATED, letter => letter.toUpperCase());
	const minor = /\p{L} (?:Of|And|The(?! Hague)) /u.test(parts) ? parts.replace(MINOR_CAPITALS, word => word.toLowerCase()) : parts;
	// A page keeps the capitals of a title that has some.
	const verbs = TITLED.has(kind) ? minor.replace(VERBS, word => word.charAt(0).toUpperCase() + word.slice(1)) : minor;
	return verbs.replace(/(?<=[\p{L}\p{N}’”] )(?:From|With|Into|Onto|Upon|Over|To)(?= )/gu, word => word.toLowerCase());
}

/** Capitalizes the words of a title; unless strictly, a word keeps its small letter after a prefix, as in `Pro-innovation` (Chicago 8.161). */
function inHeadlineStyle(title: string, { prepositions, isStrict, capitalizesLast }: HeadlineRules): string {
	const cased = titleCase(title, prepositions);
	const text = capitalizesLast ? withLastWord(cased) : cased;
	const kept = text.replace(isStrict ? AFTER_RE : AFTER_PREFIX, (_, at: number) => title.charAt(at));
	return isStrict ? kept.replace(AFTER_DASH, letter => letter.toLowerCase()) : kept;
}

/** Minor words that only follow a dash (Bluebook, rule 8(a)). */
const AFTER_DASH = /(?<=\S ?— ?)(?:And|Or|But|Nor)(?= )/g;

/** A prefix that stays one word with what follows it in law reviews, too. */
const AFTER_RE = /(?<=(?<!\p{L})Re-)\p{Lu}/gu;

/** What follows a prefix or a combining form that is no word by itself (Chicago 8.161). */
const AFTER_PREFIX = /(?<=(?<!\p{L})(?:Anti|Bio|Co|Counter|Electro|Geo|Hyper|Infra|Inter|Intra|Macro|Meta|Micro|Mid|Multi|Neo|Non|Post|Pre|Pro|Proto|Pseudo|Psycho|Re|Semi|Socio|Sub|Trans|Ultra|Un)-)\p{Lu}/gu;

/** Capitalizes the last word of a title and of its subtitle, whatever it is (Chicago 8.159). */
function withLastWord(title: string): string {
	return title.replace(/(?<=[\s“‘(])(?<!\p{Lu}\. )\p{Ll}(?=[\p{L}’]{0,40}[”)]{0,3}(?:[?!:]|$))/gu, letter => letter.toUpperCase());
}

/** Short words that some do not capitalize, though they are no articles, conjunctions or prepositions of up to four letters (Bluebook, rule 8(a)). */
const VERBS = /(?<= )(?:is|are|was|be|its?|not|has|do|our|your|about|across|after|against|among|before|between|beyond|during|through|towards?|under|within|without)(?= )/g;

/** Short words of a title of which each word has a capital. */
const MINOR_CAPITALS = /(?<=[\p{L}\p{N}’,] )(?:An?|The|And|Or|But|Of|In|On|For|By|At|To)(?= )/gu;

/** The second part of a common compound in a title that has capitals. */
const HYPHENATED = /(?<=(?<!\p{L})(?!(?:Anti|Co|Counter|Mid|Multi|Non|Post|Pre|Pro|Re|Semi|Sub|Un)-)\p{Lu}\p{Ll}{1,14}-)\p{Ll}(?=\p{Ll}{3})|(?<=(?<!\p{L})(?:Long|Short|Low|High|Self|Cross|Real|Large|Small|Well|Third|First|Second|Decision|Law|Rule|Policy|Peer)-)\p{Ll}(?=\p{Ll}{3})/gu;

/** The hyphen between years, which is a dash in print (Chicago 6.78 and 8.165). */
const YEARS = /(?<=\b(?:1\d|20)\d\d)-(?=(?:1\d|20)\d\d\b)|(?<=[,(] ?(?:1\d|20)\d\d)-(?=\d\d(?:\)|$))/g;

/** The quotation marks of titles in British journals, which are double in America. */
const SINGLE_QUOTES = /(?<![\p{L}\p{N}])‘([^‘’“”]{2,80})’(?![\p{L}\p{N}])/gu;

/** A dash with spaces. */
const DASH = /(?<=\S) — (?=\S)/g;

/** Words of the title of an English journal, and of the name of an English publisher. */
const IN_ENGLISH = /\b(?:Review|Journal|Law|Quarterly|Studies)\b|\bL\. ?(?:Rev\.|J\.|Q\.)|\bJ\. |’l L\.|\b(?:LJ|JL|[A-Z]{0,3}L Rev)\b|\bInt'l\b/;
const ENGLISH_PRESS = /\b(?:[CO]UP|University Press|Press|Publish(?:ing|ers)|Books|University of|Company|Routledge|Macmillan|Aspen|West|Wiley|Penguin|Random House|Doubleday|Knopf|Norton)\b/;

/** Cities whose publishers print in English. */
const ENGLISH_PLACE = /\b(?:London|New York|Boston|Chicago|Philadelphia|Washington|San Francisco|Los Angeles|Oxford|Cambridge|Edinburgh|Dublin|Toronto|Sydney|Melbourne)\b/;

/** Words and letters of titles in other languages that an English publisher may print. */
const FOREIGN = /\b(?:de|la|el|en|der|die|das|und|le|les|des|du|los|las|il|di|van)\b|[\u00C0-\u1FFF]/i;

/** Whether the journal or book that has a work is in English; in Chicago style, its title shows that, too. */
function isPrintedInEnglish({ container, publisher, place }: Work, { capitalizesLast }: HeadlineRules): boolean {
	return IN_ENGLISH.test(container) || ENGLISH_PRESS.test(publisher) || ENGLISH_PLACE.test(place) ||
		(capitalizesLast === true && (ENGLISH.test(container) || FORMS.test(container)));
}

const ENGLISH = /(?:^|\s)(?:the|of|and|for|with|from|how|by|to|about|is|are|other|our|your|their|his|her|what|when|where|why|who|we|you|it|this|that|not|into|between|through|under|over|after|before|at|will|would|can|could|should|has|have|than|new)(?=\s)/i;

/** Endings of English words, of which the most common languages of titles have none. */
const FORMS = /\p{L}{3}(?:ing|ness|ship|ity|ology|ography|ical|ous|ght|ly|cy)(?![\p{L}])/u;

/** Words that only English titles have, and its possessive. */
const NOUNS =
	/\p{L}{2}(?:’s|s’) \p{L}|(?<!\p{L})(?:laws?|rights|polic(?:y|ies)|theor(?:y|ies)|histor(?:y|ies)|governments?|management|databases?|research|learning|science|health|work|data|networks?|economics|power|women|children|people|life|war|peace|time|markets?|growth|climate|change|water|education|trade|states?|famil(?:y|ies)|labou?r|stud(?:y|ies)|courts?|crime|language|languages|world|human|development|systems?|knowledge|technology|agreements?|treat(?:y|ies)|borders?|freedom|speech|property|contracts?|evidence|remedies|judges?|trial|tax|taxation|welfare|city|cities|land|food|energy|security|analysis|methods?|approach)(?!\p{L})/iu;

/** Whether a longer word after the first is in lower case, as none is in headline style. Without a known language, the title must have English words. */
function isInSentenceStyle(title: string, isEnglish: boolean): boolean {
	if (!isEnglish && (!(ENGLISH.test(title) || FORMS.test(title) || NOUNS.test(title)) || /[\u00C0-\u024F]/.test(title))) {
		return false;
	}
	const words = (
		title
			.replace(/ \([^()]{1,60}\)/g, '')
			.split(/\s+/)
			.slice(1)
			.join(' ')
			.match(/(?<![\p{L}\p{N}’'])\p{L}[\p{L}’'-]{2,}/gu) ?? []
	).filter(word => !MINOR_LONG.has(word.toLowerCase()));
	return words.some(word => /^\p{Ll}+$/u.test(word));
}
