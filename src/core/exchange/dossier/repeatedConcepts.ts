import type { LocalizedText } from '../../dossier/model';
import type { ExchangeProblemCode, Concept } from '../termBase';
import { cleanName } from '../termText';

/** Finds concepts that a file has more than once. Concepts with different ids are different, whatever their names. */
export class RepeatedConcepts {
	/** The contents of the concepts with a name; one that is the only one with its name is not written out. */
	private readonly byName = new Map<string, Concept | Set<string>>();

	/** Returns whether an earlier concept says exactly the same, or only has the same id and kind and the same `name`; `undefined` if none does. */
	compare(concept: Concept, name: string): Extract<ExchangeProblemCode, 'repeated' | 'sameName'> | undefined {
		const key = JSON.stringify([concept.id, concept.kind ?? 'term', name.toLowerCase()]);
		const earlier = this.byName.get(key);
		if (!earlier) {
			this.byName.set(key, concept);
			return undefined;
		}
		const contents = earlier instanceof Set ? earlier : new Set([contentOf(earlier)]);
		this.byName.set(key, contents);
		const content = contentOf(concept);
		if (contents.has(content)) {
			return 'repeated';
		}
		contents.add(content);
		return concept.id === undefined ? 'sameName' : undefined;
	}
}

function contentOf({ terms, gloss, definition, links }: Concept): string {
	const trimmed = (texts: LocalizedText) => Object.entries(texts).map(([language, text]) => [language, text.trim()]);
	return JSON.stringify([terms.map(term => ({ ...term, text: cleanName(term.text) })), trimmed(gloss), trimmed(definition), links]);
}
