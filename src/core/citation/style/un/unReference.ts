import { printDate, printYears } from '../date';
import { bodyOfName } from '../documents/bodies';
import { filledTerm } from '../filledTerm';
import { countryOf } from '../legal/jurisdiction';
import { languageData } from '../locale/language';
import { bodyName, displayName, invertedName, listNames } from '../names';
import { address, capitalized, concat, endSentence, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { codeOf } from './unLaw';
import { actOf, italicTitle, volumeOf, type UnContext } from './unParts';
import { monthOf, sourceOf } from './unSource';

/**
 * Formats an entry of an author-date list: Editorial Manual, "Footnotes and other references", X.A. Titles of articles and pages have
 * no quotation marks; those of books and periodicals are in italics.
 */
export function unReference(work: Work, context: UnContext, yearSuffix: string): Rich {
	const { words } = context;
	const date = work.treaty.date ?? work.issued;
	const years = date
		? `${printYears(date, words.dates.circa)}${yearSuffix}`
		: `${words.noDate}${yearSuffix === '' ? '' : `-${yearSuffix}`}`;
	const author = unAuthors(work, context);
	const head = author.length === 0 ? [] : concat(author, ` (${years})`);
	const title = capitalized(titleOf(work, context));
	const lead = head.length === 0 ? [concat(title, ` (${years})`)] : [head, title];
	return endSentence(join([...lead, sourceOf(work, context), dayOf(work, context), availableAt(work, context)], '. '));
}

/** Formats the first author with the family name first; the body of a resolution or document without another author; empty for a treaty. */
export function unAuthors(work: Work, context: UnContext): Rich {
	const { body } = work;
	if (work.authors.length === 0 && body) {
		return plain(body.parent ? `${context.words.treatySeries[0]}, ${body.names[context.language]}` : body.names[context.language]);
	}
	const { and } = languageData(context.language);
	if ((work.kind === 'legislation' || work.kind === 'bill') && work.jurisdiction !== '') {
		return plain(countryOf(work.jurisdiction, context.language));
	}
	if (work.kind === 'case' || work.kind === 'euAct') {
		return [];
	}
	const byEditor = work.kind === 'book' && work.authors.length === 0 && work.editors.length > 0;
	const isOfOrganization = work.salesNumber !== '' && work.authors.length === 0;
	const [maker, ...more] = work.authors;
	const organ = maker?.given === '' && more.length === 0 && (work.kind === 'resolution' || work.kind === 'unDocument')
		? bodyOfName(maker.family)
		: undefined;
	if (organ?.parent === true) {
		return plain(`${context.words.treatySeries[0]}, ${organ.names[context.language]}`);
	}
	const authors = isOfOrganization ? [bodyName(context.words.treatySeries[0])] : makersOf(work);
	const responsible = byEditor ? work.editors : authors;
	const makers = work.kind === 'treaty' ? [] : responsible;
	const names = makers.map((name, index) => (index === 0 ? invertedName(name) : displayName(name)));
	// The comma after an inverted name is kept; the serial comma is English.
	const isInverted = makers[0]?.given !== '' && makers[0]?.familyFirst !== true;
	const list = listNames(names.length > 10 ? [...names.slice(0, 7), 'others'] : names, {
		and: isInverted ? `,${and}` : and,
		lastAnd: context.language === 'en' ? `,${and}` : and,
		shortenFrom: 11,
		others: ', et al.',
	});
	return plain(byEditor ? `${list}, ${context.words.editor[makers.length > 1 ? 1 : 0]}` : list);
}

function titleOf(work: Work, context: UnContext): Rich {
	const { words } = context;
	if (work.kind === 'resolution') {
		return join([plain(actOf(work, context)), plain(work.title)], ', ');
	}
	if (work.title === '' && work.number !== '' && work.kind !== 'news') {
		return plain(work.kind === 'unDocument' ? work.number : filledTerm(words.document, work.number));
	}
	if (work.kind === 'case' || work.kind === 'euAct') {
		return work.kind === 'case'
			? italic(work.title || languageData(context.language).kinds.case)
			: plain(work.title || languageData(context.language).kinds.euAct);
	}
	if (work.kind === 'legislation' || work.kind === 'bill') {
		const gazette = work.container !== '' && codeOf(work) === '' && /^\d/.test(work.number);
		return join([plain(work.title || languageData(context.language).kinds.legislation), plain(gazette ? '' : work.number)], ', ');
	}
	const isItalic = work.kind === 'book' || work.kind === 'report';
	return isItalic
		? join([italicTitle(work, context), volumeOf(work, context)], ', ')
		: plain(work.title || languageData(context.language).kinds[work.kind]);
}

/** Kinds for which the day matters. */
const DATED: ReadonlySet<string> = new Set([
	'treaty', 'resolution', 'pressRelease', 'webpage', 'speech', 'interview', 'news', 'legislation', 'bill', 'euAct', 'case',
	'blog', 'video', 'audio', 'communication', 'archive',
]);

function dayOf(work: Work, context: UnContext): Rich {
	const dated = DATED.has(work.kind);
	return dated ? capitalized(monthOf(work, context)) : [];
}

function availableAt({ siteUrl: url, accessed, kind }: Work, { words }: UnContext): Rich {
	return url === '' || kind === 'unDocument' || kind === 'resolution' || kind === 'euAct' ? [] : concat(
		words.availableAt, address(url), accessed ? ` (${filledTerm(words.accessed, printDate(accessed, words.dates))})` : '',
	);
}
