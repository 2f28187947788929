import type { LabelOfEntry } from '../../lexicon/formsOfSlot';
import type { Mention } from '../../lexicon/mentions';
import type { EntryId } from '../../library/library';
import { acronymKey } from '../acronyms/acronymPlaces';
import type { PlacedReading } from '../checkInput';
import { SegmentReading } from '../segmentReading';
import { meantAcronymsOf } from './meantAcronyms';
import { conventionIntroducing, conventionJoinedTo, hasRelativeNames, namedConventionsOf, type NamedConvention } from './namedConventions';
import { relativeNamesOf } from './relativeNames';

/** What the rest of a document says about the names in one of its segments. */
interface Around {
	/** The acronyms that the document introduces as something else than the dossiers. */
	readonly others: ReadonlySet<string>;
	/** The convention whose body has been introduced under a name of the body of a convention, by the latter. */
	readonly introduced: ReadonlyMap<EntryId, EntryId>;
	/** The conventions named last before the segment and first after it. */
	readonly before: EntryId | undefined;
	readonly after: EntryId | undefined;
}

/**
 * Returns the segments of a document without the mentions that mean something else there than in the dossiers:
 * - acronyms that the document introduces as something else;
 * - names such as “COP10” that say to which convention they belong only by context, if that is another one: the one whose name they are joined to, or else behind which they
 *   are introduced, or else the one named last before them, or else first after them.
 *
 * The reading of a segment is replaced only if mentions are left out, and is the same as long as the segment and what is left out are.
 */
export function meantReadings(parts: readonly PlacedReading[]): readonly PlacedReading[] {
	const others = introducedAsOther(parts);
	const isRelative = parts.some(({ reading }) => hasRelativeNames(reading));
	if (others.size === 0 && !isRelative) {
		return parts;
	}
	const introduced = isRelative ? introducedBodies(parts) : new Map<EntryId, EntryId>();
	const after: (EntryId | undefined)[] = [];
	for (let index = parts.length - 1, next: EntryId | undefined; isRelative && index >= 0; index--) {
		after[index] = next;
		next = conventionsOf(parts, index)[0]?.convention ?? next;
	}
	const whole = JSON.stringify([[...others], [...introduced]]);
	let before: EntryId | undefined;
	return parts.map(({ reading, start }, index) => {
		const around = { others, introduced, before, after: after[index] };
		before = isRelative ? conventionsOf(parts, index).at(-1)?.convention ?? before : undefined;
		const isSame = others.size === 0 && !hasRelativeNames(reading);
		return { start, reading: isSame ? reading : reading.once(`meant ${String(around.before)} ${String(around.after)} ${whole}`, () => withoutOthers(reading, around)) };
	});
}

function conventionsOf(parts: readonly PlacedReading[], index: number): readonly NamedConvention[] {
	const part = parts[index];
	return part ? namedConventionsOf(part.reading) : [];
}

/** Returns the acronyms that a document introduces as something else, and not as what the dossiers have under them. */
function introducedAsOther(parts: readonly PlacedReading[]): ReadonlySet<string> {
	const found = parts.flatMap(({ reading }) => meantAcronymsOf(reading));
	const own = new Set(found.filter(({ entry }) => entry !== undefined).map(({ key }) => key));
	return new Set(found.filter(({ key }) => !own.has(key)).map(({ key }) => key));
}

/** Returns for which convention the names of a body are introduced, if always for the same. */
function introducedBodies(parts: readonly PlacedReading[]): ReadonlyMap<EntryId, EntryId> {
	const found = new Map<EntryId, Set<EntryId>>();
	for (const { reading } of parts) {
		for (const [convention, introduced] of introducedIn(reading)) {
			found.set(convention, (found.get(convention) ?? new Set()).add(introduced));
		}
	}
	return new Map([...found].flatMap(([convention, [first, ...others]]) => (first === undefined || others.length > 0 ? [] : [[convention, first] as const])));
}

function introducedIn(reading: SegmentReading): readonly (readonly [EntryId, EntryId])[] {
	return reading.once(introducedIn, () => relativeMentions(reading).flatMap(({ mention, convention }) => {
		const introduced = conventionIntroducing(mention, namedConventionsOf(reading), reading.segment.text);
		return introduced === undefined ? [] : [[convention, introduced] as const];
	}));
}

function relativeMentions(reading: SegmentReading): readonly { readonly mention: Mention; readonly convention: EntryId }[] {
	const { conventionOf, isRelative } = relativeNamesOf(reading.context.library);
	return reading.mentions.flatMap(mention => {
		const [relative] = mention.labels.filter(({ entry, label }) => isRelative(entry, label));
		const convention = relative && conventionOf.get(relative.entry);
		return convention === undefined ? [] : [{ mention, convention }];
	});
}

function withoutOthers(reading: SegmentReading, around: Around): SegmentReading {
	const { library } = reading.context;
	const { conventionOf, isRelative: isRelativeLabel } = relativeNamesOf(library);
	const conventions = hasRelativeNames(reading) ? namedConventionsOf(reading) : [];
	const isMeant = (mention: Mention, { entry, label }: LabelOfEntry) => {
		if (label.role === 'acronym' && around.others.has(acronymKey(label.text))) {
			return false;
		}
		const convention = isRelativeLabel(entry, label) ? conventionOf.get(entry) : undefined;
		const meant = convention === undefined ? undefined : conventionJoinedTo(mention, conventions, reading.segment.text) ?? around.introduced.get(convention)
			?? conventions.findLast(one => one.end <= mention.start)?.convention ?? around.before ?? conventions.find(one => one.start >= mention.end)?.convention ?? around.after;
		return meant === undefined || meant === convention;
	};
	const left = reading.mentions.map(mention => mention.labels.filter(of => isMeant(mention, of)));
	const omitted = left.flatMap((labels, index) => (labels.length === reading.mentions[index]?.labels.length ? [] : [`${index}:${labels.map(({ entry }) => entry).join()}`])).join(';');
	return omitted === '' ? reading : reading.once(`without ${omitted}`, () => new SegmentReading(reading.segment, reading.context, reading.mentions.flatMap((mention, index) => {
		const labels = left[index] ?? [];
		return labels.length === 0 ? [] : [{ ...mention, labels }];
	})));
}
