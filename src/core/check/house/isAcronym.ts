import type { Lexicon } from '../../lexicon/lexicon';
import { mentionAt } from '../../lexicon/matching/find';

/** Whether a text is, as a whole, an acronym of a dossier. */
export function isAcronym(text: string, lexicon: Lexicon): boolean {
	const mention = mentionAt(lexicon, text, [{ start: 0, end: text.length, continues: false }], 1);
	return mention?.start === 0 && mention.end === text.length && mention.labels.some(({ label: { role } }) => role === 'acronym');
}
