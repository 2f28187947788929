import type { KnownNames } from '../../abbreviation/knownNames';
import type { DocumentLanguage } from '../../language/documentLanguage';
import { scanMentions } from '../../lexicon/matching/find';
import type { Mention } from '../../lexicon/matching/mentions';
import type { Steps } from '../../steps/steps';
import { buildSymbolIndex } from '../../symbol/symbolIndex';
import { shifted } from '../../text/offsetRange';
import { DEFAULT_CHECK_SETTINGS } from '../checkSettings';
import { NameMeanings, type PlacedMention } from './nameMeanings';

/**
 * Returns the mentions of a document by its offsets, in order, with the labels that count in it: names that mean something else in it are
 * left out.
 */
export function* meantMentionsInSteps(text: string, syntax: DocumentLanguage, { library, lexicon }: KnownNames): Steps<readonly Mention[]> {
	// The language decides which names are right, but not what they mean.
	const language = syntax.writtenIn?.(text) ?? 'en';
	const meanings = new NameMeanings({
		library,
		lexicon,
		language,
		syntax,
		symbols: buildSymbolIndex(library),
		settings: DEFAULT_CHECK_SETTINGS,
	});
	const segments = [...syntax.prose.reader.read(text, { isFirst: true })];
	const mentions: PlacedMention[] = [];
	let start = 0;
	for (const segment of segments) {
		const placed = { segment, start };
		for (const mention of scanMentions(lexicon, segment.text, segment.prose)) {
			mentions.push({ mention: shifted(mention, start), placed });
		}
		start += segment.text.length;
		yield;
	}
	return yield* meanings.meantInSteps(mentions, segments, Infinity);
}
