import type { SourceKind } from './kind';
import { titleCase } from './titleCase';
import type { Work } from './work';
import { memoized } from '../../memoized';

/** Kinds whose titles are capitalised; names of laws, treaties and cases, and titles of documents and pages, are kept. */
const TITLED: ReadonlySet<SourceKind> = new Set<SourceKind>([
	'book', 'chapter', 'article', 'news', 'thesis', 'workingPaper', 'report',
]);

/**
 * Returns a work with its English titles in headline style, if they are in sentence style, as libraries and Zotero keep them (Chicago
 * Manual of Style, 17th ed., 8.159 and 14.87; Bluebook, rule 8(a)). A title that already has capitals is kept, and so is one that is not
 * known to be in English. Prepositions are in lower case: in Chicago style all, in the Bluebook those of up to four letters.
 */
export function headlined(work: Work, style: 'bluebook' | 'chicago'): Work {
	return HEADLINED[style](work);
}

const HEADLINED = {
	bluebook: memoized((work: Work) => withHeadlines(work, SHORT_PREPOSITIONS)),
	chicago: memoized((work: Work) => withHeadlines(work, PREPOSITIONS)),
};

const SHORT_PREPOSITIONS: ReadonlySet<string> = new Set(['from', 'into', 'onto', 'upon', 'with']);
const PREPOSITIONS: ReadonlySet<string> = new Set([...SHORT_PREPOSITIONS, 'about', 'across', 'after', 'against', 'among', 'around', 'before', 'behind', 'between', 'beyond', 'during', 'through', 'toward', 'towards', 'under', 'within', 'without']);

function withHeadlines(work: Work, minor: ReadonlySet<string>): Work {
	if (!(TITLED.has(work.kind) || (work.kind === 'unDocument' && minor === SHORT_PREPOSITIONS)) || (work.kind === 'report' && work.number !== '') || !/^(?:en|$)/i.test(work.language)) {
		return work;
	}
	const verbs = (title: string) => (minor === SHORT_PREPOSITIONS ? title.replace(VERBS, word => word.charAt(0).toUpperCase() + word.slice(1)).replace(/(?<=[\p{L}\p{N}’] )(?:From|With|Into|Onto|Upon|Over)(?= )/gu, word => word.toLowerCase()) : title);
	const headline = (title: string) =>
		verbs(isInSentenceStyle(title, work.language !== '' || (minor === SHORT_PREPOSITIONS && (IN_ENGLISH.test(work.container) || ENGLISH_PRESS.test(work.publisher)) && !FOREIGN.test(title))) ? titleCase(title, minor) : title).replace(YEARS, '–');
	const [title, shortTitle, container, reviewed] = [
		headline(work.title),
		headline(work.shortTitle),
		work.kind === 'chapter' ? headline(work.container) : work.container,
		headline(work.reviewed),
	];
	return title === work.title && shortTitle === work.shortTitle && container === work.container && reviewed === work.reviewed
		? work
		: { ...work, title, shortTitle, container, reviewed };
}

/** Short words that some do not capitalise, though they are no articles, conjunctions or prepositions of up to four letters (Bluebook, rule 8(a)). */
const VERBS = /(?<= )(?:is|are|was|be|its?|not|has|do|our|your|about|across|after|against|among|before|between|beyond|during|through|towards?|under|within|without)(?= )/g;

/** The hyphen between years, which is a dash in print (Chicago 6.78 and 8.165). */
const YEARS = /(?<=\b(?:1\d|20)\d\d)-(?=(?:1\d|20)\d\d\b)/g;

/** The words of the title of an English journal, and those of titles in other languages that it may print. */
const IN_ENGLISH = /\b(?:Review|Journal|Law|Quarterly|Studies)\b/;
const ENGLISH_PRESS = /\b(?:[CO]UP|University Press|Press|Publish(?:ing|ers)|Books|Company|Routledge|Macmillan|Aspen|West|Wiley|Penguin|Random House|Doubleday|Knopf|Norton)\b/;
const FOREIGN = /\b(?:de|la|el|en|der|die|das|und|le|les|des|du|los|las|il|di|van)\b|[\u00C0-\u024F]/i;

const ENGLISH = /(?:^|\s)(?:the|of|and|for|with|from|how|by|to|about|is|are)(?=\s)/i;

/** Tells whether a longer word after the first is in lower case, as none is in headline style. Without a known language, the title must have English words. */
function isInSentenceStyle(title: string, isEnglish: boolean): boolean {
	if (!isEnglish && (!ENGLISH.test(title) || /[\u00C0-\u024F]/.test(title))) {
		return false;
	}
	const words = (
		title
			.split(/\s+/)
			.slice(1)
			.join(' ')
			.match(/(?<![\p{L}\p{N}’'])\p{L}[\p{L}’'-]{2,}/gu) ?? []
	).filter(word => !MINOR_LONG.has(word.toLowerCase()));
	return words.some(word => /^\p{Ll}+$/u.test(word));
}

/** Words that some publishers do not capitalise, and particles of names. */
const MINOR_LONG: ReadonlySet<string> = new Set(['and', 'are', 'but', 'can', 'del', 'der', 'des', 'for', 'has', 'her', 'his', 'its', 'nor', 'not', 'off', 'our', 'out', 'own', 'per', 'the', 'van', 'via', 'von', 'was', 'who', 'why', 'how', 'yet', 'about', 'after', 'against', 'among', 'before', 'between', 'beyond', 'during', 'from', 'into', 'over', 'than', 'that', 'through', 'toward', 'towards', 'under', 'upon', 'with', 'within', 'without', 'versus']);
