import type { LanguageTag } from '../dossier/model';
import type { TermBase } from './termBase';

/**
 * Writes a vocabulary of Vale: one regular expression per line, in which everything is escaped. `accept` has the names to use, `reject` the
 * wrong ones. No flag is written, since Vale applies it to all lines.
 */
export function writeVale({ concepts }: TermBase, language: LanguageTag, list: 'accept' | 'reject'): string {
	const names = concepts.flatMap(({ terms }) =>
		terms.filter(term => term.language === language && (term.role === 'discouraged') === (list === 'reject')).map(({ text }) => text),
	);
	return [...new Set(names)].map(name => `${name.replace(/[\\^$.*+?()[\]{}|#]/g, '\\$&')}\n`).join('');
}
