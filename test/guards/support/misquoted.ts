import type { Dossier, Evidence, Label } from '../../../src/core/dossier/model';
import { statementsOf } from './evidenceOf';
import { paragraphsOf } from './release';

/** What a dossier claims to have read in the release and nobody can read there: names, quoted words, paragraphs. */
export function misquoted(text: string, dossier: Dossier): readonly string[] {
	const [title = '', ...paragraphs] = paragraphsOf(text);
	const places = (evidence: readonly Evidence[]) => evidence
		.filter(({ source, locator, status }) => source === dossier.release && locator && status !== 'inferred')
		.map(({ locator }) => ({ locator, text: locator?.label === 'title' ? title : (paragraphs[Number(locator?.value) - 1] ?? '') }));
	const entries = [...dossier.entries.values()];
	return [
		...entries.flatMap(({ key, labels }) => labels.flatMap(label => places(label.evidence)
			.filter(place => !spellings(label).some(spelling => has(place.text, spelling)))
			.map(({ locator }) => `${key}: “${label.text}” is not in ${locator?.label} ${locator?.value}`))),
		// Other paragraphs may be there for contrast, such as one in which the name is right.
		...entries.flatMap(({ key, departures }) => departures
			.filter(({ says, evidence }) => places(evidence).length > 0 && !places(evidence).some(place => has(place.text, says)))
			.map(({ says }) => `${key}: “${says}” is in none of the paragraphs named`)),
		...statementsOf(dossier).flatMap(({ path, evidence }) => places(evidence).filter(place => place.text === '')
			.map(({ locator }) => `${path}: the release has no ${locator?.label} ${locator?.value}`)),
	];
}

/** The release may also show how a discouraged label is written rightly. */
function spellings({ text, instead }: Label): readonly string[] {
	return instead === undefined ? [text] : [text, instead];
}

function has(text: string, words: string): boolean {
	return text.toLowerCase().includes(words.toLowerCase());
}
