import assert from 'node:assert/strict';
import { edited, enter, FRONT, remove, setUp, take, type Step } from '../support/editing';

describe('editing a note whose form depends on its position', () => {
	const CHARTER = 'Charter of Small Things, 15 November 2000';
	const NOTICE = 'Small Office, “Notice of the Small Conference”, 16 October 2020. Available at <https://small.example/notice>.';
	const draft = (...notes: readonly string[]) =>
		`${notes.map((_, index) => `A hat.[^${index + 1}]`).join('\n\n')}\n\n${notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('')}`;

	const place = (typed: string): Step => ({ list: picker => (picker.type(typed), picker.take()) });

	it('changes the place in an “ibid.” and in a short form', async () => {
		assert.equal(
			await edited('/drafts/draft.md', draft(`${CHARTER}, art. 2.`, '|Ibid., art. 3.'), take('Small Charter'), place('art. 5(1)')),
			draft(`${CHARTER}, art. 2.`, 'Ibid., art. 5 (1).'),
		);
		assert.equal(
			await edited(
				'/drafts/draft.md',
				draft(`${CHARTER}.`, NOTICE, '|See Charter of Small Things (see footnote 1), art. 3.'),
				take('Small Charter'),
				take('Text Before…'),
				enter(''),
				take('Text After…'),
				enter('in full'),
				place('art. 4'),
			),
			draft(`${CHARTER}.`, NOTICE, 'Charter of Small Things (see footnote 1), art. 4, in full.'),
		);
	});
	it('removes one of several sources, of which some are in full', async () => {
		const both = `|Charter of Small Things (see footnote 1), art. 2; and ${NOTICE}`;
		assert.equal(
			await edited('/drafts/draft.md', draft(`${CHARTER}.`, 'Mine.', both), remove('Notice')),
			draft(`${CHARTER}.`, 'Mine.', 'Charter of Small Things (see footnote 1), art. 2.'),
		);
		assert.equal(
			await edited('/drafts/draft.md', draft(`${CHARTER}.`, 'Mine.', both), remove('Small Charter')),
			draft(`${CHARTER}.`, 'Mine.', NOTICE),
		);
	});
	it('removes the note with its only source', async () => {
		assert.equal(
			await edited('/drafts/draft.md', draft(`${CHARTER}.`, '|Ibid.'), take('Remove Citation')),
			`A hat.[^1]\n\nA hat.\n\n[^1]: ${CHARTER}.\n`,
		);
	});
	it('lists its sources with their places', async () => {
		const shown: unknown[] = [];
		const { edit } = setUp('/drafts/draft.md', draft(`${CHARTER}, art. 2.`, `|Ibid., art. 3; and ${NOTICE}`));
		await edit({ list: picker => {
			shown.push(...picker.items.slice(0, 2).map(({ label, description }) => [label, description]));
			return picker.leave();
		} });
		assert.deepEqual(shown, [['Small Charter', 'art. 3'], ['Notice', '']]);
	});
	it('shows the note as it will be', async () => {
		const shown: string[] = [];
		const { edit } = setUp('/drafts/draft.md', draft(`${CHARTER}, art. 2.`, '|Ibid., art. 3.'));
		await edit(take('Small Charter'), { list: picker => {
			shown.push(...picker.items.map(({ detail = '', description = '' }) => `${description} ${detail}`));
			return picker.leave();
		} });
		assert.match(shown.join('\n'), /Ibid\., art\. /);
	});
	it('knows which source of another file of the document it refers to', async () => {
		const one = '\\input{one}\n\nA hat.\\footnote{|Ibid.}\n';
		const { document, edit, host } = setUp('/drafts/draft.tex', one);
		host.files.put('/drafts/one.tex', `A coat.\\footnote{${CHARTER}.}\n`);
		await edit(take('Small Charter'), place('art. 5(1)'));
		assert.equal(document.getText(), one.replace('|Ibid.', 'Ibid., art. 5 (1).'));
		assert.equal(host.files.text('/drafts/one.tex'), `A coat.\\footnote{${CHARTER}.}\n`);
	});
	it('knows works of the bibliography', async () => {
		const mine = `${FRONT}A hat.[^1] A coat.[^2]\n\n[^1]: *On the Making of Hats*.\n[^2]: |Ibid.\n`;
		assert.equal(
			await edited('/drafts/draft.md', mine, take('On the Making of Hats'), place('p. 3')),
			mine.replace('|Ibid.', 'Ibid., p. 3.'),
		);
	});
});
