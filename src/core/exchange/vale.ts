import type { LanguageTag } from '../dossier/model';
import type { Steps } from '../steps/steps';
import type { TermBase } from './termBase';

/**
 * Writes a vocabulary of Vale: one regular expression per line, in which everything is escaped. `accept` has the names to use, `reject` the
 * wrong ones. No flag is written, since Vale applies it to all lines. One step for each concept.
 */
export function* valeInSteps({ concepts }: TermBase, language: LanguageTag, list: 'accept' | 'reject'): Steps<string> {
	const lines = new Set<string>();
	for (const { terms } of concepts) {
		for (const { text, role, language: own } of terms) {
			if (own === language && (role === 'discouraged') === (list === 'reject')) {
				lines.add(`${text.replace(/[\\^$.*+?()[\]{}|#]/g, '\\$&')}\n`);
			}
		}
		yield;
	}
	return [...lines].join('');
}
