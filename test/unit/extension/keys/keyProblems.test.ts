import assert from 'node:assert/strict';
import { KeyProblems } from '../../../../src/extension/features/keys/keyProblems';
import { KeyCitations } from '../../../../src/extension/platform/citation/document/keyCitations';
import { smallServices } from '../support/services';
import { until } from '../support/until';

const DRAFT = '---\nbibliography: refs.bib\n---\n\nA hat [@small_charter].\n';

/** A draft with a key that its bibliography does not have, whose check waits for `answer`. */
function checking() {
	const { host, store, documents, log, keys } = smallServices();
	host.files.put('/drafts/refs.bib', '@book{knuth1984,\n}\n');
	let answer: (() => void) | undefined;
	const of = keys.of.bind(keys);
	keys.of = async (...args) => {
		const found = await of(...args);
		await new Promise<void>(resolve => {
			answer = resolve;
		});
		return found;
	};
	const document = host.open('/drafts/draft.md', DRAFT);
	const problems = new KeyProblems({ store, log, keys, citations: new KeyCitations(documents) });
	const codes = () => host.diagnostics.get(document.uri.toString())?.map(({ code }) => code);
	const asked = () => until(() => answer !== undefined);
	return { host, document, problems, codes, asked, answer: () => answer?.() };
}

describe('the problems with the keys of a draft', () => {
	it('are shown once its bibliography has been read', async () => {
		const { codes, asked, answer } = checking();
		await asked();
		answer();
		await until(() => codes()?.join() === 'notInBibliography');
	});

	it('are not shown if it got a language without keys meanwhile, or was closed, or the extension has ended', async () => {
		const changes = [
			({ host, document }: ReturnType<typeof checking>) => host.setLanguage(document, 'plaintext'),
			({ host, document }: ReturnType<typeof checking>) => host.close(document),
			({ problems }: ReturnType<typeof checking>) => problems.dispose(),
		];
		for (const change of changes) {
			const checked = checking();
			await checked.asked();
			change(checked);
			checked.answer();
			await new Promise(resolve => setImmediate(resolve));
			assert.equal(checked.codes(), undefined, change.toString());
		}
	});
});
