import type { SourceKind } from '../../core/citation/style/kind';
import type { StyleId } from '../../core/citation/style/style';
import type { PageWords } from '../../core/render/page/pageWords';
import type { SourceWords } from '../../core/render/page/sourcePage';

// The words of the editor's pages in English, since the program has no translations; a test compares them.

/** The words of pages. */
export const PAGE_WORDS: PageWords = {
	breadcrumb: 'Breadcrumb',
	contents: 'On this page',
	otherDossiers: 'Other dossiers',
	coSponsors: 'Co-sponsors',
	timeline: 'Timeline',
	roles: 'Who did what',
	money: 'Funding',
	map: 'Map of related entries',
	keyboardHint: 'Use the arrow keys to move from item to item, and Enter to open one.',
	asTable: 'Table',
	zoomIn: 'Zoom In',
	zoomOut: 'Zoom Out',
	wholeTime: 'Reset Zoom',
	more: '{0} more',
	earlier: '{0} earlier',
	later: '{0} later',
	exactDay: 'single day',
	spanOfTime: 'several days',
	notExact: 'on a date within this period',
	openEnd: 'end date unknown',
	role: { author: 'Author', coSponsor: 'Co-sponsor', organizer: 'Organizer', speaker: 'Speaker', chair: 'Chair' },
	when: 'When',
	what: 'What',
	entry: 'Entry',
	donor: 'Donor',
	recipient: 'Recipient',
	amount: 'Amount',
	purpose: 'Purpose',
	noAmount: 'Contributions of unknown amount',
	notKnown: 'unknown',
	ownScale: 'Each currency has its own scale.',
	inAll: '{0} in total',
	mentions: 'Mentions in open documents',
	noMentions: 'No open document mentions this entry.',
	line: 'Line {0}',
	statistics: {
		statistics: 'Statistics',
		toOverview: 'Overview of the dossier',
		entries: 'Entries',
		languages: 'Languages',
		language: 'Language',
		coverage: 'Coverage',
		named: 'With a name',
		unnamed: 'Without a name',
		namedIn: 'With a name in {0}',
		unnamedIn: 'Without a name in {0}',
		evidence: 'Statements by evidence',
		status: 'Best evidence',
		statements: 'Statements',
		evidenceNote:
			'Definitions, facts, relations and differences from the official record, and names with evidence. Each is counted once, by its best evidence; those that are unconfirmed are counted again.',
		unofficial: 'Without an official source',
		entry: 'Entry',
		statement: 'Statement',
		clash: 'Name of several entries',
		clashes: 'Names of several entries',
		clashesNote: 'The surrounding text decides which entry such a name means. If it does not, a card shows all of them.',
		toComplete: 'To be completed',
		toCompleteNote: 'Comments with “Complete” and texts that are still “…”. Each opens its line in the file.',
		nothing: 'None',
	},
};

/** The words of a source's page, but for its kind. */
export const SOURCE_WORDS: Omit<SourceWords, 'kind'> = {
	type: 'Kind',
	reference: 'Reference ({0})',
	address: 'Address',
	citedFor: 'Source to cite for',
	restsOn: 'Statements based on it',
	nothingRests: 'No statement in the dossier is based on this source.',
	asAWhole: 'The source as a whole',
	departure: 'Difference from the official record',
	numberUnconfirmed: 'number unconfirmed',
	name: 'Name',
	consulted: 'Consulted',
	consultedPart: { whole: '{0}, the whole text', opening: '{0}, its opening only', passage: '{0}, single passages' },
	consultedCopy: '{0}, in a copy',
};

/** The names of the kinds of sources. */
export const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
	treaty: 'Treaty', resolution: 'Resolution', unDocument: 'UN document', report: 'Report', pressRelease: 'Press release', webpage: 'Web page',
	speech: 'Speech', interview: 'Interview', news: 'News article', article: 'Article', chapter: 'Chapter', book: 'Book', legislation: 'Law', bill: 'Bill',
	euAct: 'EU act', case: 'Court case', thesis: 'Thesis', workingPaper: 'Working paper', blog: 'Blog post', dataset: 'Data set', software: 'Software',
	video: 'Video', audio: 'Sound recording', communication: 'Letter or e-mail', archive: 'Archive document',
};

/** The names of the citation styles. */
export const STYLE_NAMES: Readonly<Record<StyleId, string>> = {
	un: 'United Nations',
	oscola: 'OSCOLA',
	bluebook: 'Bluebook',
	chicago: 'Chicago',
	apa: 'APA',
};
