import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { OSCOLA, restyling, UN } from '../support/restyling';
import { until } from '../support/until';

const FRENCH = UN.replace('Charter of Small Things, 15 November 2000.', 'Charte des petites choses, 15 novembre 2000.');

const STYLE = 'dossier.citation.style';
const LANGUAGE = 'dossier.citation.language';

const APPLY = 'To apply this, choose the check mark (Apply Style) above the comparison.';

/** Picks the rows with these labels, and returns the rows of each list. */
function pickInTurn(host: FakeHost, ...labels: readonly string[]): readonly (readonly string[])[] {
	const seen: string[][] = [];
	host.atPick = picker => {
		seen.push(picker.items.map(({ label, description = '' }) => [label, description].filter(part => part !== '').join(' – ')));
		return picker.take(labels[seen.length - 1] ?? '');
	};
	return seen;
}

/** The commands that were executed, without those that only set context keys. */
function executed(host: FakeHost) {
	return host.executed.filter(([id]) => id !== 'setContext');
}

function settingsOf(host: FakeHost) {
	return { style: host.setting('dossier.citation.style').globalValue, language: host.setting('dossier.citation.language').globalValue };
}

describe('restyling a document', () => {
	it('shows the changes, and applies them only if the user agrees', async () => {
		const { host, document, run, preview } = restyling();
		await run();
		assert.equal(await preview(), OSCOLA);
		assert.deepEqual([host.progresses, host.messages], [[{ title: `2 notes will change. ${APPLY}`, isDone: false }], []]);
		assert.equal(document.getText(), UN);
		assert.equal(host.comparisons.length, 1);
	});

	it('changes it as one step to undo, and asks before it sets the style of a folder that has another', async () => {
		const { host, document, run } = restyling('apply');
		host.set(STYLE, { workspaceValue: 'un' });
		const { version } = document;
		await run();
		await until(() => host.messages.length > 0);
		assert.equal(document.getText(), OSCOLA);
		// The draft is in front again, and the comparison is closed.
		assert.deepEqual([host.comparisons, host.activeEditor?.document], [[], document]);
		assert.equal(document.version, version + 1);
		assert.deepEqual(host.messages, [
			'information: The notes are now in the style OSCOLA. Set the style to use it for new citations as well.',
		]);
		assert.equal(host.setting('dossier.citation.style').globalValue, undefined);
	});

	it('asks for it although the user types on meanwhile', async () => {
		const { host, document, run, services: { styles } } = restyling('apply');
		host.set(STYLE, { workspaceValue: 'un' });
		const of = styles.of.bind(styles);
		let hasTyped = false;
		styles.of = async snapshot => {
			if (document.getText() === OSCOLA && !hasTyped) {
				hasTyped = true;
				host.edit(document, { start: 0, end: 0, text: 'Ah. ' });
			}
			return of(snapshot);
		};
		await run();
		await until(() => host.messages.length > 0);
		assert.deepEqual([document.getText(), host.messages], [`Ah. ${OSCOLA}`, [
			'information: The notes are now in the style OSCOLA. Set the style to use it for new citations as well.',
		]]);
	});

	it('asks for no setting where none is for the folder, because new citations are in the style of the notes', async () => {
		const { host, document, run } = restyling('apply');
		host.set(STYLE, { globalValue: 'chicago' });
		await run();
		await until(() => document.getText() === OSCOLA && host.comparisons.length === 0);
		await host.commands.get('dossier.refreshCitations')?.();
		await until(() => host.messages.length + host.statusMessages.length > 0);
		assert.equal(document.getText(), OSCOLA);
		assert.doesNotMatch(host.messages.join(), /Set|current citation style/);
	});

	it('brings a document back whose style was not set, because its notes tell in which style they are', async () => {
		const { host, document, run } = restyling('apply');
		await run();
		await until(() => document.getText() === OSCOLA && host.comparisons.length === 0);
		pickInTurn(host, 'United Nations', 'English');
		await host.commands.get('dossier.restyleDocument')?.();
		await until(() => host.progresses.length > 1);
		assert.deepEqual(host.progresses, [
			{ title: `2 notes will change. ${APPLY}`, isDone: true },
			{ title: `2 notes will change. ${APPLY}`, isDone: false },
		]);
		await host.commands.get('dossier.applyStyle')?.();
		await until(() => document.getText() !== OSCOLA);
		assert.equal(document.getText(), UN);
	});

	it('restyles a document that somebody wrote in a style that is not set', async () => {
		const { host, document, run } = restyling('apply', OSCOLA);
		pickInTurn(host, 'Chicago', 'English');
		await run();
		await until(() => document.getText() !== OSCOLA && host.comparisons.length === 0);
		assert.match(document.getText(), /\[\^2\]: (?:Ibid\.|Charter of Small Things), art\. 3\./);
	});

	it('does nothing more once it is applied, or without a comparison in front', async () => {
		const { host, document, run } = restyling('apply');
		await host.commands.get('dossier.applyStyle')?.();
		assert.equal(document.getText(), UN);
		await run();
		await until(() => document.getText() !== UN && host.comparisons.length === 0);
		await host.commands.get('dossier.applyStyle')?.();
		assert.deepEqual([document.getText(), host.comparisons], [OSCOLA, []]);
	});

	it('changes nothing once the comparison is closed', async () => {
		const { host, document, run } = restyling();
		await run();
		const [, , uri] = host.executed.find(([id]) => id === 'vscode.diff') ?? [];
		host.close(host.openText(uri as vscode.Uri, OSCOLA));
		await host.commands.get('dossier.applyStyle')?.();
		assert.equal(document.getText(), UN);
	});

	it('sets no style for the folder in Restricted Mode, and says so', async () => {
		const { host, document, run } = restyling('apply');
		host.folders = [Uri.file('/drafts')];
		host.set(STYLE, { workspaceValue: 'un' });
		host.trusted = false;
		host.answer = 'Set for This Folder';
		await run();
		await until(() => host.messages.length > 1);
		assert.equal(document.getText(), OSCOLA);
		assert.equal(host.messages[1], 'warning: In Restricted Mode, the workspace settings cannot be changed.');
		assert.equal(host.setting('dossier.citation.style').workspaceValue, 'un');
	});

	describe('in another language that the style has', () => {
		it('says that the language has to be set', async () => {
			const { host, document, run } = restyling('apply');
			host.set(LANGUAGE, { globalValue: 'en' });
			const seen = pickInTurn(host, 'United Nations', 'French');
			await run();
			await until(() => host.messages.length > 0);
			assert.deepEqual(seen[1], ['English – The language of the document', 'French', 'Spanish']);
			assert.equal(document.getText(), FRENCH);
			assert.deepEqual(host.progresses.map(({ title }) => title), [`1 note will change. ${APPLY}`]);
			assert.deepEqual(host.messages, [
				'information: The references are now in French. Set the language to use it for new citations as well, or Refresh Citations will write them in English again.',
			]);
			assert.deepEqual(settingsOf(host), { style: undefined, language: 'en' });
		});

		it('sets the language if the user agrees, and Refresh Citations keeps to it', async () => {
			const { host, document, run } = restyling('apply');
			host.set(LANGUAGE, { globalValue: 'en' });
			pickInTurn(host, 'United Nations', 'French');
			host.answer = 'Set for All Documents';
			await run();
			await until(() => settingsOf(host).language !== 'en');
			assert.deepEqual(settingsOf(host), { style: undefined, language: 'fr' });
			await host.commands.get('dossier.refreshCitations')?.();
			assert.equal(document.getText(), FRENCH);
			host.set(LANGUAGE, { globalValue: 'en' });
			await host.commands.get('dossier.refreshCitations')?.();
			assert.equal(document.getText(), UN);
		});

		it('keeps the language of the notes if none is set and the document declares none', async () => {
			const { host, document, run } = restyling('apply');
			pickInTurn(host, 'United Nations', 'French');
			await run();
			await until(() => document.getText() === FRENCH && host.comparisons.length === 0);
			await host.commands.get('dossier.refreshCitations')?.();
			assert.equal(document.getText(), FRENCH);
		});

		it('sets style and language together, and brings both back', async () => {
			const { host, document, run } = restyling('apply');
			host.folders = [Uri.file('/drafts')];
			host.set(STYLE, { workspaceValue: 'un' });
			host.set(LANGUAGE, { workspaceValue: 'en' });
			const ofFolder = () => [host.setting(STYLE).workspaceValue, host.setting(LANGUAGE).workspaceValue];
			pickInTurn(host, 'APA', 'Spanish');
			host.answer = 'Set for This Folder';
			await run();
			await until(() => ofFolder()[1] !== 'en');
			assert.deepEqual(ofFolder(), ['apa', 'es']);
			assert.equal(
				host.messages[0],
				'information: The notes are now in the style APA, and the references in Spanish. Set both to use them for new citations as well.',
			);
			const seen = pickInTurn(host, 'United Nations', 'English');
			host.messages.length = 0;
			await run();
			await until(() => ofFolder()[1] === 'auto');
			assert.deepEqual(seen[1], ['Spanish – The language in the settings', 'English – The language of the document', 'French']);
			assert.deepEqual([document.getText(), ofFolder()], [UN, ['un', 'auto']]);
		});
	});

	it('asks for no language where the style has only one, and leaves everything when none is chosen', async () => {
		const { host, document } = restyling();
		let asked = 0;
		host.atPick = picker => (asked++ === 0 ? picker.take('Chicago') : picker.leave());
		await host.commands.get('dossier.restyleDocument')?.();
		assert.deepEqual([asked, host.messages, executed(host), document.getText()], [2, [], [], UN]);
		asked = 0;
		host.atPick = picker => {
			asked++;
			return picker.take('Bluebook');
		};
		await host.commands.get('dossier.restyleDocument')?.();
		await until(() => host.messages.length + host.progresses.length > 0);
		assert.equal(asked, 1);
	});

	it('leaves everything when no style is chosen', async () => {
		const { host, document } = restyling();
		host.atPick = picker => picker.leave();
		await host.commands.get('dossier.restyleDocument')?.();
		assert.deepEqual([host.messages, executed(host), document.getText()], [[], [], UN]);
	});
});
