import type { StyleDate } from './date';
import type { IssuingBody } from './documents/bodies';
import type { Resolution } from './documents/resolution';
import type { SourceKind } from './kind';
import type { TreatyFacts } from './legal/treaty';
import { languageData } from './locale/language';
import { bodyName, type Name } from './names';

/** The contents of a CSL item, tidied. Missing fields are empty. */
export interface Work {
	readonly kind: SourceKind;
	/** The CSL type, for kinds of which a style distinguishes several. */
	readonly type: string;
	/** Empty if the item has no title, or one that only repeats its number. */
	readonly title: string;
	readonly shortTitle: string;
	/** The names in the title, or in that of its book, that the record marks. */
	readonly markedNames: readonly string[];
	readonly authors: readonly Name[];
	readonly editors: readonly Name[];
	/** The authors of the book of a chapter, which may be by someone else. */
	readonly bookAuthors: readonly Name[];
	/** The account of the author on a social network, without its sign; empty for most. */
	readonly account: string;
	readonly translators: readonly Name[];
	readonly interviewers: readonly Name[];
	readonly recipients: readonly Name[];
	readonly narrators: readonly Name[];
	/** The role of the authors of a recording, such as directing it, if the item gives it. */
	readonly role?: MakerRole;
	/** Who wrote an episode, if the authors directed it. */
	readonly writers: readonly Name[];
	/** The executive producers of the series that an episode is of. */
	readonly producers: readonly Name[];
	/**
	 * The institution responsible for a work without an author: its authority or, for kinds that institutions publish themselves, its
	 * publisher.
	 */
	readonly institution: string;
	/** Set if styles have special names for the institution. */
	readonly body?: IssuingBody;
	readonly publisher: string;
	readonly place: string;
	/** The journal, newspaper, book or site that contains the work. */
	readonly container: string;
	/** The abbreviation of `container` that the item gives; empty for most. */
	readonly containerShort: string;
	/** The series of a book or report, and its number in the series. */
	readonly series: string;
	readonly seriesNumber: string;
	/** The work that a review is about. */
	readonly reviewed: string;
	readonly reviewedAuthors: readonly Name[];
	readonly genre: string;
	/** The material of a work of art, or the form of a recording or record, such as `transcript`. */
	readonly medium: string;
	/** The earlier citation of a case in other reports that the item gives. */
	readonly history: string;
	/** A document symbol or other number. */
	readonly number: string;
	/** The sales number of a United Nations publication, such as `E.21.XI.8`; `number` is then empty. */
	readonly salesNumber: string;
	/** The section of a code, such as `1400` of title 20 of the United States Code. */
	readonly section: string;
	/** The parliamentary session of a bill. */
	readonly session: string;
	readonly version: string;
	/** The length of a recording, such as `2:54`. */
	readonly duration: string;
	/** The archive, repository or database that has the work, and its location there. */
	readonly archive: string;
	readonly archivePlace: string;
	/** Whether the item has an ISBN. */
	readonly hasIsbn: boolean;
	readonly edition: string;
	readonly volume: string;
	/** The title of a volume that has its own; `title` is then the title of the whole work. */
	readonly volumeTitle: string;
	/** How many volumes a work has. */
	readonly volumes: string;
	readonly issue: string;
	readonly page: string;
	readonly event: string;
	readonly eventPlace: string;
	readonly jurisdiction: string;
	/** A language tag; empty if unknown. */
	readonly language: string;
	/** The stage of publication, such as `in press`; empty for published works. */
	readonly status: string;
	readonly issued?: StyleDate;
	/** When a work that is reprinted or translated was first published. */
	readonly original?: StyleDate;
	readonly accessed?: StyleDate;
	/** The year of a law whose record does not say from which year its code is. */
	readonly enacted?: StyleDate;
	/** When the application for a patent was filed. */
	readonly submitted?: StyleDate;
	/** The address of the DOI if there is one, otherwise the URL. */
	readonly url: string;
	/** The URL, even if there is a DOI; the address of the DOI only for works that are not also printed. */
	readonly siteUrl: string;
	/** Empty for all other kinds. */
	readonly treaty: TreatyFacts;
	readonly resolution?: Resolution;
}

/** A role in a recording. */
export type MakerRole = 'director' | 'host' | 'producer' | 'writer';

/** Returns the authors of a work, otherwise its institution; empty if neither is known. */
export function makersOf({ authors, institution }: Work): readonly Name[] {
	return authors.length > 0 ? authors : institution === '' ? [] : [bodyName(institution)];
}

/** Returns the title, or the name of the kind of source in brackets if there is none, for styles that are only in English. */
export function titleText({ title, kind }: Pick<Work, 'title' | 'kind'>): string {
	return title === '' ? `[${languageData('en').kinds[kind]}]` : title;
}

/** Returns the first page of a work; a number such as `II-2905` is not a range. */
export function firstPage({ page }: Pick<Work, 'page'>): string {
	return /^[IVXLC]+–\d/.test(page) ? page.replace('–', '-') : (page.split('–')[0] ?? '');
}

/**
 * Whether a title says that the work is a speech or interview, so that the kind need not be added. A missing title is replaced
 * with the kind.
 */
export function saysWhatItIs({ title }: Pick<Work, 'title'>): boolean {
	return (
		title === ''
		|| /\b(?:speech|statement|remarks|address|interview|discours|déclaration|allocution|entretien|discurso|declaración|entrevista)\b/i.test(
			title,
		)
	);
}

/** Returns an event with the article that it needs after “at”. A house, and a place of learning named after a place or person, need none. */
export function eventWithArticle(event: string): string {
	const bare = event.replace(/^the /i, '');
	return /(?:University|College|School|House|Hall|Church|Court)$|^\S+[’']s? |^St /.test(bare) ? bare : `the ${bare}`;
}
