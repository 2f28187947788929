import type { OffsetRange } from '../../text/offsetRange';
import { eitherCase, quotedTokens, type QuotedToken } from '../quotedWord';
import type { Passage } from './passages';

/** The minimum number of words that are offered as a passage because they were typed. */
const MIN_TYPED_WORDS = 2;

/**
 * Returns the passages that contain every word of a query, at least its beginning, in the text or as the number of the paragraph, in order,
 * but a paragraph after its sentences. If the query itself is in a paragraph, the same words of that paragraph come first, as they are
 * written there. An empty query returns everything unchanged.
 */
export function searchPassages(passages: readonly Passage[], query: string): readonly Passage[] {
	const wanted = wordsOf(query);
	if (wanted.length === 0) {
		return passages;
	}
	const found = passages.filter(passage => {
		const words = [...wordsOf(passage.text), ...wordsOf(`${passage.place?.label ?? ''} ${passage.place?.value ?? ''}`)];
		return wanted.every(word => words.some(other => other.startsWith(word)));
	});
	return [...typedIn(passages, query), ...sentencesFirst(found)];
}

/** Moves each paragraph after its sentences. */
function sentencesFirst(passages: readonly Passage[]): readonly Passage[] {
	const ordered: Passage[] = [];
	let paragraph: Passage | undefined;
	for (const passage of passages) {
		if (paragraph && !paragraph.text.includes(passage.text)) {
			ordered.push(paragraph);
			paragraph = undefined;
		}
		if (passage.isWhole) {
			paragraph = passage;
		} else {
			ordered.push(passage);
		}
	}
	return paragraph ? [...ordered, paragraph] : ordered;
}

/** Returns the query as passages: in the spelling of each paragraph that contains it. */
function typedIn(passages: readonly Passage[], query: string): readonly Passage[] {
	const typed = quotedTokens(query).filter(({ isMark }) => !isMark);
	return typed.length < MIN_TYPED_WORDS
		? []
		: paragraphsIn(passages).flatMap(passage => {
				const place = placeOf(typed, passage.text);
				const text = place && passage.text.slice(place.start, place.end);
				return text === undefined || text === passage.text
					? []
					: [{ ...(passage.place && { place: passage.place }), text, isWhole: false }];
			});
}

/** Returns the passages that are whole paragraphs: those of several sentences, which follow them, and those of a single one. */
function paragraphsIn(passages: readonly Passage[]): readonly Passage[] {
	let around: Passage | undefined;
	return passages.filter(passage => {
		if (passage.isWhole) {
			around = passage;
			return true;
		}
		if (around?.text.includes(passage.text) === true) {
			return false;
		}
		around = undefined;
		return true;
	});
}

function placeOf(typed: readonly QuotedToken[], text: string): OffsetRange | undefined {
	const tokens = quotedTokens(text).filter(({ isMark }) => !isMark);
	const isSame = (index: number) => typed.every(({ key }, at) => eitherCase(tokens[index + at]?.key ?? '').includes(key));
	const start = tokens.findIndex((_, index) => index + typed.length <= tokens.length && isSame(index));
	const first = tokens[start];
	const last = tokens[start + typed.length - 1];
	return first && last && { start: first.start, end: last.end };
}

function wordsOf(text: string): readonly string[] {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
