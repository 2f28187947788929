import type { LocatorTerms } from '../../core/citation/locatorPlaces';
import { referenceWordsIn } from '../../core/citation/referenceWords';
import type { LanguageTag } from '../../core/dossier/model';
import type { RenderLabels } from '../../core/render/labels';
import { KIND_HEADINGS, KINDS, PROPERTIES, RELATION_PHRASES, RELATIONS } from './vocabulary';

const LOCATORS: LocatorTerms = {
	title: { one: 'title', many: 'title' },
	paragraph: { one: 'para. {0}', many: 'paras. {0}' },
	article: { one: 'art. {0}', many: 'arts. {0}' },
	annex: { one: 'annex {0}', many: 'annexes {0}' },
	section: { one: 'sect. {0}', many: 'sects. {0}' },
	page: { one: 'p. {0}', many: 'pp. {0}' },
	chapter: { one: 'chap. {0}', many: 'chaps. {0}' },
	recital: { one: 'recital {0}', many: 'recitals {0}' },
	schedule: { one: 'schedule {0}', many: 'schedules {0}' },
	rule: { one: 'rule {0}', many: 'rules {0}' },
	preamble: { one: 'preamble', many: 'preamble' },
};

/** The words of references in the text of an entry. */
export const WORDS = { ...referenceWordsIn('en'), locators: LOCATORS };

/** Returns the words of cards and texts, in English. `content` is the language in which the content of a dossier is shown. */
export function renderLabels(content: LanguageTag): RenderLabels {
	return {
		locale: 'en-GB',
		content,
		kind: KINDS,
		kinds: KIND_HEADINGS,
		relation: RELATIONS,
		relationTo: RELATION_PHRASES,
		property: PROPERTIES,
		locator: LOCATORS,
		status: { stated: 'stated', official: 'official', inferred: 'inferred' },
		statusMeaning: {
			stated: 'The source says so.',
			official: 'The source is the authority for it.',
			inferred: 'It is inferred from what the source says.',
		},
		unconfirmed: 'unconfirmed',
		unconfirmedMeaning: 'None of the sources consulted confirms it.',
		claimedBy: 'claimed by {0}',
		by: 'by {0}',
		to: 'to {0}',
		approximately: 'about {0}',
		span: '{0} to {1}',
		from: 'from {0}',
		until: 'until {0}',
		discouraged: 'Avoid “{0}”. Use “{1}”.',
		pressReleaseDeparts: 'The press release says “{0}”; the official record says “{1}”.',
		sourceDeparts: '“{2}” says “{0}”; the official record says “{1}”.',
		pressReleaseSays: 'The press release says',
		sourceSays: '“{0}” says',
		recordSays: 'The official record says',
		oneMoreDeparture: '(1 more on the page)',
		moreDepartures: '({0} more on the page)',
		oneMoreSource: '1 more source',
		moreSources: '{0} more sources',
		inside: 'Names within this name:',
		overview: 'Overview',
		summary: 'What happened',
		keyFigures: 'Key figures',
		contributions: 'Contributions',
		definition: 'What it is',
		facts: 'Facts',
		relations: 'Related',
		departures: 'Differences from the official record',
		names: 'Names',
		sources: 'Sources',
		certainty: 'How certain is this?',
		openSource: 'Open',
		acronym: 'acronym',
		variant: 'also used',
		preferred: 'preferred',
		avoid: 'avoid',
	};
}
