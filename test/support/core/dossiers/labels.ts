import type { LocatorTerms } from '../../../../src/core/citation/locatorPlaces';
import type { ReferenceWords } from '../../../../src/core/citation/reference';
import { ENTRY_KINDS, FACT_PROPERTIES, INVERSE_RELATIONS } from '../../../../src/core/dossier/vocabulary';
import type { RenderLabels } from '../../../../src/core/render/labels';

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

/** The English words of references. */
export const WORDS: ReferenceWords = {
	locators: LOCATORS,
	dates: {
		months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
		day: '{d} {m} {y}',
		month: '{m} {y}',
		circa: 'about ',
	},
	quotes: ['“', '”'],
	innerQuotes: ['‘', '’'],
};

/** Labels for tests: a word of the vocabulary is its own translation, and other labels are their names. */
export const LABELS: RenderLabels = {
	...byName(['unconfirmed', 'unconfirmedMeaning', 'inside', 'overview', 'summary', 'keyFigures', 'contributions', 'definition', 'facts', 'relations',
		'departures', 'names', 'sources', 'certainty', 'openSource', 'acronym', 'variant', 'preferred', 'avoid', 'recordSays']),
	locale: 'en-GB',
	content: 'en-GB',
	kind: byName(ENTRY_KINDS),
	kinds: byName(ENTRY_KINDS),
	relation: byName([...Object.keys(INVERSE_RELATIONS), ...Object.values(INVERSE_RELATIONS)]),
	relationTo: Object.fromEntries(
		[...Object.keys(INVERSE_RELATIONS), ...Object.values(INVERSE_RELATIONS)].map(name => [name, `${name} {0}`]),
	) as RenderLabels['relationTo'],
	property: byName(Object.values(FACT_PROPERTIES).flat()),
	locator: LOCATORS,
	status: byName(['stated', 'official', 'inferred']),
	statusMeaning: byName(['stated', 'official', 'inferred']),
	claimedBy: 'claimed by {0}',
	by: 'by {0}',
	to: 'to {0}',
	approximately: 'about {0}',
	span: '{0} to {1}',
	from: 'from {0}',
	until: 'until {0}',
	discouraged: 'Avoid “{0}”. Write “{1}”.',
	pressReleaseDeparts: 'release “{0}”, record “{1}”',
	sourceDeparts: '{2} “{0}”, record “{1}”',
	pressReleaseSays: 'release says',
	sourceSays: '{0} says',
	oneMoreDeparture: 'another',
	moreDepartures: '{0} others',
	oneMoreSource: '+one',
	moreSources: '+{0}',
} as RenderLabels;

function byName<Name extends string>(names: readonly Name[]): Record<Name, string> {
	return Object.fromEntries(names.map(name => [name, name])) as unknown as Record<Name, string>;
}
