import type { EntryId } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';
import type { SegmentReading } from '../segmentReading';
import { keyOfLabel } from './keyOfLabel';
import { meantAcronymsIn, type MeantAcronym } from './meantAcronyms';
import { ANOTHER, conventionIntroducing, conventionJoinedTo, namedConventionsIn, type NamedConvention } from './namedConventions';
import { relativeNamesOf } from './relativeNames';

/** What a segment says about names that may have different meanings, and which names in it depend on what the rest of the document says. */
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
	/** Like `joined`, for the convention after whose name it is introduced in brackets. */
	readonly introducedAfter?: EntryId;
}

const NOTHING: SegmentNames = { introduced: [], conventions: [], acronyms: [], relative: [] };

/**
 * Returns what a segment says about names, when all its mentions count. It is `undefined` if it says nothing and nothing in it depends on
 * its document.
 */
export function segmentNamesOf(reading: SegmentReading): SegmentNames | undefined {
	const names = reading.once(segmentNamesOf, namesIn);
	return names === NOTHING ? undefined : names;
}

function namesIn(reading: SegmentReading): SegmentNames {
	const names = relativeNamesOf(reading.context.library);
	const introduced = meantAcronymsIn(reading);
	const acronyms: string[] = [];
	const known: NamedConvention[] = [];
	const bodies: (OffsetRange & { readonly own: EntryId })[] = [];
	for (const mention of reading.mentions) {
		const { start, end, labels } = mention;
		let own: EntryId | undefined;
		for (const { entry, label } of labels) {
			const said = names.of(entry, label);
			if (label.role === 'acronym') {
				acronyms.push(keyOfLabel(label));
			}
			if (said.own !== undefined && said.own !== own) {
				own = said.own;
				bodies.push({ start, end, own });
			}
			if (said.named !== undefined && label === labels[0]?.label) {
				known.push({ start, end, convention: names.conventions.has(said.named) ? said.named : ANOTHER });
			}
		}
	}
	const named = names.conventions.size === 0 ? [] : namedConventionsIn(reading, { known, relative: bodies });
	return named.length === 0 && introduced.length === 0 && acronyms.length === 0 && bodies.length === 0 ? NOTHING : {
		introduced, acronyms: distinct(acronyms), conventions: distinct(named.map(({ convention }) => convention)),
		relative: named.length === 0 ? bodies : bodies.map(body => relativeName(body, named, reading.segment.text)),
	};
}

function relativeName(body: OffsetRange & { readonly own: EntryId }, named: readonly NamedConvention[], text: string): RelativeName {
	const joined = conventionJoinedTo(body, named, text);
	const introducedAfter = conventionIntroducing(body, named, text);
	return { ...body, ...(joined !== undefined && { joined }), ...(introducedAfter !== undefined && { introducedAfter }) };
}

function distinct(values: readonly string[]): readonly string[] {
	return values.length < 2 ? values : [...new Set(values)];
}
