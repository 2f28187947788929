import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import { between, concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import type { SourceKind } from '../kind';
import { saysWhatItIs, type Work } from '../work';
import { actOf, editorsOf, imprint, issued, italicTitle, makers, quotedTitle, series, type UnContext } from './unParts';

/** The description of a work in a note, without places and address. */
type Describe = (work: Work, context: UnContext) => Rich;

/** How a first reference describes a work, by kind. The letters name the parts of the manual's chapter on footnotes. */
export const UN_FULL: Readonly<Record<SourceKind, Describe>> = {
	treaty, // III.G
	resolution, // III.E
	unDocument, // III.A
	report: publication, // IV.A, IV.F
	pressRelease, // III.K, IV.J
	webpage: onSite, // IV.J
	speech: spoken, // IV.M
	interview: spoken, // IV.N
	news: article, // IV.I
	article, // IV.H
	chapter, // IV.G
	book: publication, // IV.B
	legislation, // IV.E
};

/** A work in fewer words, for references after the first [V.C]. */
export function unShort(work: Work, context: UnContext, title: string): Rich {
	if (work.kind === 'resolution') {
		return join([identified(work, context), plain(quoted(title, languageData(context.language)))], ', ');
	}
	const isItalic = work.kind === 'book' || work.kind === 'report';
	const isLegal = work.kind === 'treaty' || work.kind === 'legislation';
	const name = title === '' ? quotedTitle(work, context) : isLegal ? plain(title) : isItalic ? italic(title) : plain(quoted(title, languageData(context.language)));
	return isLegal ? name : join([makers(work, context), name], ', ');
}

function treaty(work: Work, context: UnContext): Rich {
	const { series: printed } = work.treaty;
	const name = work.title === '' ? quotedTitle(work, context) : plain(work.title);
	return printed ? concat(name, ' (', series(printed, context), ')') : join([name, issued(work, context)], ', ');
}

/** Titles are not used to identify resolutions, so one is given only where there is no number. */
function resolution(work: Work, context: UnContext): Rich {
	return work.resolution?.number ? identified(work, context) : join([identified(work, context), work.title === '' ? [] : quotedTitle(work, context), issued(work, context)], ', ');
}

function identified(work: Work, context: UnContext): Rich {
	const { body, authority = '' } = work.resolution ?? {};
	return plain(context.words.ofBody(actOf(work, context), body, authority));
}

function unDocument(work: Work, context: UnContext): Rich {
	return work.title === '' ? plain(work.number) : concat(quotedTitle(work, context), ` (${work.number})`);
}

function publication(work: Work, context: UnContext): Rich {
	const { words } = context;
	if (work.title === '' && work.number !== '') {
		return join([makers(work, context), plain(words.document.replace('{0}', () => work.number)), issued(work, context)], ', ');
	}
	const editors = work.authors.length > 0 ? [] : plain(editorsOf(work, context));
	const head = join([editors.length > 0 ? editors : makers(work, context), italicTitle(work, context), plain(work.number === '' ? '' : words.document.replace('{0}', () => work.number))], ', ');
	return join([head, imprint(work, context)], ' ');
}

function pressRelease(work: Work, context: UnContext): Rich {
	const kind = `${languageData(context.language).kinds.pressRelease}${work.number === '' ? '' : ` ${work.number}`}`;
	return join([makers(work, context), work.title === '' ? [] : quotedTitle(work, context), plain(kind), issued(work, context)], ', ');
}

function onSite(work: Work, context: UnContext): Rich {
	return join([makers(work, context), quotedTitle(work, context), site(work), issued(work, context)], ', ');
}

function spoken(work: Work, context: UnContext): Rich {
	const what = work.genre === '' ? languageData(context.language).kinds[work.kind] : work.genre.toLowerCase();
	return join([
		makers(work, context), quotedTitle(work, context), plain(saysWhatItIs(work) ? '' : what), plain(work.event), plain(work.eventPlace), site(work), issued(work, context),
	], ', ');
}

function article(work: Work, context: UnContext): Rich {
	const { words } = context;
	const volume = plain(work.volume === '' ? '' : words.volume.replace('{0}', () => work.volume));
	const issue = plain(work.issue === '' ? '' : words.numbered.replace('{0}', () => work.issue));
	const head = join([makers(work, context), quotedTitle(work, context), italic(work.container), volume, issue], ', ');
	const date = issued(work, context);
	return volume.length + issue.length === 0 ? join([head, date], ', ') : join([head, between('(', date, ')')], ' ');
}

function chapter(work: Work, context: UnContext): Rich {
	const { words } = context;
	const book = join([italic(work.container), plain(editorsOf(work, context))], ', ');
	return join([makers(work, context), join([quotedTitle(work, context), join([between(words.in, book, ''), imprint(work, context)], ' ')], ', ')], ', ');
}

function legislation(work: Work, context: UnContext): Rich {
	return join([
		plain(work.jurisdiction || work.institution), work.title === '' ? quotedTitle(work, context) : plain(work.title), plain(work.number), issued(work, context),
	], ', ');
}

/** The site, where it is not the maker of the page. */
function site({ container, publisher, authors, institution }: Work): Rich {
	const name = container !== '' ? container : authors.length > 0 ? publisher : '';
	return plain(name === institution && authors.length === 0 ? '' : name);
}
