import { WORDS } from '../../../../src/cli/words/labels';
import { ENTRY_KINDS, FACT_PROPERTIES, INVERSE_RELATIONS } from '../../../../src/core/dossier/vocabulary';
import type { RenderLabels } from '../../../../src/core/render/labels';

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
	locator: WORDS.locators,
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
