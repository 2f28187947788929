import { namePartsOf } from '../../abbreviation/namePart';
import { isSameLanguage } from '../../library/names';
import { shifted } from '../../prose/segmentList';
import type { CheckContext } from '../checkContext';
import type { DocumentCheck } from '../checkInput';
import type { NameInconsistent } from './nameFinding';
import { namePlacesOf, type NamePlace } from './namePlaces';
import { nameWordsOf } from './nameWords';

/** What a document calls an entry. */
interface NameInUse {
	readonly text: string;
	/** The forms of its words; for an acronym with a number, the acronym itself. */
	readonly words: readonly string[];
}

/** Finds the names in running text that are not those by which the document called the same entry before. A shorter form of a name is none. */
export const nameInconsistent: DocumentCheck = {
	codes: ['name-inconsistent'],
	find: ({ context, parts }) => {
		const used = new Map<string, NameInUse>();
		const found: NameInconsistent[] = [];
		for (const { reading, start } of parts) {
			for (const place of namePlacesOf(reading)) {
				const name = place.running && !place.quoted ? nameInUse(place, context) : undefined;
				if (name) {
					const key = `${place.entry} ${place.label.role === 'acronym' ? place.label.text : ''}`;
					const before = used.get(key);
					used.set(key, !before || (before.words.length < name.words.length && !isOther(before, name)) ? name : before);
					if (before && isOther(before, name)) {
						found.push(findingAt(shifted(place, start), before));
					}
				}
			}
		}
		return found;
	},
};

/** What a place calls its entry; `undefined` for names that are not compared: people and resolutions have several by nature. */
function nameInUse({ entry, label, text }: NamePlace, { library, language }: CheckContext): NameInUse | undefined {
	const kind = library.entries.get(entry)?.entry.kind;
	if (label.role === 'acronym') {
		return /\p{N}/u.test(text) ? { text, words: [text.toUpperCase()] } : undefined;
	}
	return label.role === 'discouraged' || kind === 'person' || kind === 'resolution' || !isSameLanguage(label.language, language) ? undefined
		: { text, words: nameWordsOf(namePartsOf(text)).filter(({ stop }) => !stop).map(({ form }) => form) };
}

/** Whether two names differ in more than length: neither has all words of the other. */
function isOther({ words: one }: NameInUse, { words: other }: NameInUse): boolean {
	return !one.every(word => other.includes(word)) && !other.every(word => one.includes(word));
}

function findingAt({ start, end, entry, text }: NamePlace, { text: name }: NameInUse): NameInconsistent {
	return { code: 'name-inconsistent', start, end, entry, written: text, name, fixes: [{ kind: 'useName', safe: false, shown: name, edits: [{ start, end, text: name }] }] };
}
