import type { Mention } from '../../lexicon/mentions';
import type { EntryId } from '../../library/library';
import type { OffsetRange } from '../../prose/inline';
import type { SegmentReading } from '../segmentReading';
import { keyOfLabel } from './keyOfLabel';
import { meantAcronymsIn, type MeantAcronym } from './meantAcronyms';
import { ANOTHER, conventionIntroducing, conventionJoinedTo, namedConventionsIn, type NamedConvention } from './namedConventions';
import { relativeNamesOf } from './relativeNames';

/** What a segment says about the names in its document, and whose meaning in it depends on the rest of the document. */
export interface SegmentNames {
	/** The acronyms of dossiers that it introduces, and for what. */
	readonly introduced: readonly MeantAcronym[];
	/** The conventions of bodies in the dossiers that it names, and `ANOTHER` if it names any other. */
	readonly conventions: readonly EntryId[];
	/** The keys of the acronyms of dossiers in it. */
	readonly acronyms: readonly string[];
	/** The names in it that do not say to which convention they belong. */
	readonly relative: readonly RelativeName[];
}

/** A name that does not say to which convention its entry belongs. */
export interface RelativeName extends OffsetRange {
	/** The convention of the entry. */
	readonly own: EntryId;
	/** The convention to whose name it is joined; absent if there is none. `ANOTHER` if no body in the dossiers is named after it. */
	readonly joined?: EntryId;
	/** The same for the convention behind whose name it is introduced in brackets. */
	readonly behind?: EntryId;
}

const NOTHING: SegmentNames = { introduced: [], conventions: [], acronyms: [], relative: [] };

/** Returns what a segment says about names, when all its mentions count. It is `undefined` if it says nothing and nothing in it depends on its document. */
export function segmentNamesOf(reading: SegmentReading): SegmentNames | undefined {
	const names = reading.once(segmentNamesOf, namesIn);
	return names === NOTHING ? undefined : names;
}

function namesIn(reading: SegmentReading): SegmentNames {
	const { library } = reading.context;
	const { conventions: own } = relativeNamesOf(library);
	const named = own.size === 0 ? [] : namedConventionsIn(reading).map(one => (own.has(one.convention) ? one : { ...one, convention: ANOTHER }));
	const introduced = meantAcronymsIn(reading);
	const acronyms = acronymsIn(reading.mentions);
	const relative = own.size === 0 ? [] : reading.mentions.flatMap(mention => relativeNames(mention, { reading, named }));
	return named.length === 0 && introduced.length === 0 && acronyms.length === 0 && relative.length === 0 ? NOTHING
		: { introduced, conventions: distinct(named.map(({ convention }) => convention)), acronyms, relative };
}

function acronymsIn(mentions: readonly Mention[]): readonly string[] {
	const keys: string[] = [];
	for (const { labels } of mentions) {
		for (const { label } of labels) {
			if (label.role === 'acronym') {
				keys.push(keyOfLabel(label));
			}
		}
	}
	return distinct(keys);
}

function relativeNames(mention: Mention, { reading, named }: { readonly reading: SegmentReading; readonly named: readonly NamedConvention[] }): readonly RelativeName[] {
	const { conventionOf, isRelative } = relativeNamesOf(reading.context.library);
	const owns = distinct(mention.labels.flatMap(({ entry, label }) => (isRelative(entry, label) ? conventionOf.get(entry) ?? [] : [])));
	if (owns.length === 0) {
		return [];
	}
	const { start, end } = mention;
	const { text } = reading.segment;
	const [joined, behind] = [conventionJoinedTo(mention, named, text), conventionIntroducing(mention, named, text)];
	return owns.map(own => ({ start, end, own, ...(joined !== undefined && { joined }), ...(behind !== undefined && { behind }) }));
}

function distinct(values: readonly string[]): readonly string[] {
	return values.length < 2 ? values : [...new Set(values)];
}
