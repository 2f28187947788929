import type { Locator } from '../../dossier/model';
import { endsWithAbbreviation } from '../abbreviations';
import type { SourceText } from '../sourceText';

/** Words of a source that can be quoted. */
export interface Passage {
	/** Their place; absent if the paragraph has none. */
	readonly place?: Locator;
	/** The words on one line. */
	readonly text: string;
	/** Whether it is a paragraph of several sentences, which follow as separate passages. */
	readonly isWhole: boolean;
}

/** The end of a sentence, up to the first word of the next. */
const SENTENCE_END = /[.!?…]["”’»›)\]]*\s+(?=["“„«‘‚‹(\[]*[\p{Lu}\p{N}])/gu;

/** Returns the paragraphs of a source in order, each followed by its sentences if there are several. */
export function passagesOf({ paragraphs }: SourceText): readonly Passage[] {
	return paragraphs.flatMap(({ place, text }): readonly Passage[] => {
		const line = text.replace(/\s+/gu, ' ').trim();
		const sentences = sentencesIn(line);
		const at = place && { place };
		if (sentences.length < 2) {
			return line === '' ? [] : [{ ...at, text: line, isWhole: false }];
		}
		return [{ ...at, text: line, isWhole: true }, ...sentences.map(sentence => ({ ...at, text: sentence, isWhole: false }))];
	});
}

function sentencesIn(line: string): readonly string[] {
	const sentences: string[] = [];
	let start = 0;
	for (const { 0: mark, index } of line.matchAll(SENTENCE_END)) {
		const end = index + mark.trimEnd().length;
		if (!endsWithAbbreviation(line, end)) {
			sentences.push(line.slice(start, end));
			start = index + mark.length;
		}
	}
	return [...sentences, line.slice(start)].filter(sentence => sentence !== '');
}
