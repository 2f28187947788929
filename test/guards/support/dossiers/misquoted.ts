import type { Dossier, Evidence, Label } from '../../../../src/core/dossier/model';
import { statementsOf } from './evidenceOf';
import { paragraphsOf } from './release';

/** Returns names, quotations and paragraphs that a dossier attributes to the release but that do not occur in it. */
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
		// Further paragraphs may be cited for contrast, such as one with the correct name.
		...entries.flatMap(({ key, departures }) => departures
			.filter(({ says, evidence }) => places(evidence).length > 0 && !places(evidence).some(place => has(place.text, says)))
			.map(({ says }) => `${key}: “${says}” is in none of the paragraphs named`)),
		...statementsOf(dossier).flatMap(({ path, evidence }) => places(evidence).filter(place => place.text === '')
			.map(({ locator }) => `${path}: the release has no ${locator?.label} ${locator?.value}`)),
	];
}

/** The release may also contain a correct spelling of a discouraged label. */
function spellings({ text, instead }: Label): readonly string[] {
	return instead === undefined ? [text] : [text, instead];
}

function has(text: string, words: string): boolean {
	return text.toLowerCase().includes(words.toLowerCase());
}
