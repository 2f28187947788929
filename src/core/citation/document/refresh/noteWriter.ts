import type { CslItem } from '../../../dossier/model';
import { memoized } from '../../../steps/memoized';
import type { Language } from '../../style/locale/languages';
import { writeRich } from '../../style/output';
import type { PositionedItem } from '../../style/style';
import type { ReferenceWriting } from '../references/writtenReference';

/** Writes a note with given sources in a language. */
export type NoteWriter = (items: readonly PositionedItem[], language: Language) => string;

/** The text of a note around the number that is its locator; `after` is absent in a note without one. */
interface Template {
	readonly before: string;
	readonly after?: string;
}

/** A number that stands for any other. */
const NUMBER = '864209753';

/**
 * Returns a function that writes notes as the style formats them. Notes of one source that differ only in a number, of which a document
 * has many, are formatted once.
 */
export function noteWriter({ formatting: { style }, output }: ReferenceWriting): NoteWriter {
	const written: NoteWriter = (items, language) => writeRich(style.note(items, language), output);
	const templatesOf = memoized<CslItem, Map<string, Template | undefined>>(() => new Map());
	return (items, language) => {
		const [only, another] = items;
		const [place, other] = only?.places ?? [];
		if (!only || another || other || (place && !/^\d{1,6}$/.test(place.value))) {
			return written(items, language);
		}
		const known = templatesOf(only.csl);
		const key = keyOf(only, language);
		const template = known.has(key) ? known.get(key) : templateOf(only, item => written([item], language));
		known.set(key, template);
		if (!template) {
			return written(items, language);
		}
		return place && template.after !== undefined ? template.before + place.value + template.after : template.before;
	};
}

/** Returns a key of everything by which the notes of a source differ, except the number of the locator. */
function keyOf(
	{ id, position, places, prefix = '', suffix = '', named, findable, yearSuffix = '', sharesAuthor, naming }: PositionedItem,
	language: Language,
): string {
	const place = position.type === 'first' ? '' : `${position.note} ${position.type === 'ibid' && position.samePlace}`;
	return [id, language, position.type, place, places?.[0]?.label ?? '', prefix, suffix, yearSuffix, named === true, findable === true, sharesAuthor === true, naming?.names, naming?.initials].join('\n');
}

/** Returns the template of a note; `undefined` if the number is at its start, where it could be markup, or not in it once. */
function templateOf(item: PositionedItem, write: (item: PositionedItem) => string): Template | undefined {
	const label = item.places?.[0]?.label;
	if (label === undefined) {
		return { before: write(item) };
	}
	const [before = '', after, more] = write({ ...item, places: [{ label, value: NUMBER }] }).split(NUMBER);
	return before === '' || after === undefined || more !== undefined ? undefined : { before, after };
}
