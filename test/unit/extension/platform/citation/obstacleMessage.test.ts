import assert from 'node:assert/strict';
import { Bibliographies, type Bibliography } from '../../../../../src/extension/platform/citation/bibliographies/bibliographies';
import {
	describeProblem,
	describeRefusal,
	notifyObstacle,
	type FileObstacle,
} from '../../../../../src/extension/platform/citation/bibliographies/obstacleMessage';
import { freshHost } from '../../../../support/fakeVscode/current';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const file = {
	uri: Uri.file('/drafts/refs.bib'),
	format: 'bib',
	text: '',
	records: [],
	problem: undefined,
} as const satisfies Bibliography;
const refusal = (kind: Parameters<typeof describeRefusal>[0]['refusal'], path = '../refs.bib', outside?: Uri) => ({
	path,
	refusal: kind,
	place: undefined,
	outside,
});

/** Returns the messages for an obstacle if the user chooses the button with a title. */
async function told(obstacle: FileObstacle, answer?: string, bibliographies = new Bibliographies()) {
	const host = freshHost();
	host.files.put('/drafts/refs.bib', '@book{a,\n}\n');
	host.answer = answer;
	host.found = [Uri.file('/outside/refs.bib')];
	await notifyObstacle(obstacle, bibliographies);
	return host;
}

describe('what kept a source from a bibliography', () => {
	for (const [obstacle, sentence] of [
		[{ kind: 'unwritable', file }, 'refs.bib cannot be edited. Nothing was added.'],
		[{ kind: 'untrusted', file }, 'refs.bib cannot be edited in Restricted Mode. Nothing was added.'],
		[
			{ kind: 'unsafeKey', file, key: 'a b' },
			'refs.bib uses the key “a b” for this source, which is not safe in a citation. Nothing was added.',
		],
		[
			{ kind: 'unreadable', file: { ...file, problem: { code: 'conflict', offset: 0 } } },
			'refs.bib cannot be read: it contains merge conflict markers. Nothing was added.',
		],
		[
			{ kind: 'refused', refused: refusal('network', '//host/refs.bib') },
			'“//host/refs.bib” is on another computer, so it was not opened. Nothing was added.',
		],
	] as const satisfies readonly (readonly [FileObstacle, string])[]) {
		it(`is shown for the obstacle ${obstacle.kind}`, async () =>
			assert.deepEqual((await told(obstacle)).messages, [`warning: ${sentence}`]));
	}

	it('opens the page on which the workspace can be trusted', async () =>
		assert.deepEqual((await told({ kind: 'untrusted', file }, 'Manage Workspace Trust')).executed, [['workbench.trust.manage']]));

	it('opens the start of the file if no position in it is known', async () => {
		const { activeEditor } = await told({ kind: 'unwritable', file }, 'Open');
		assert.deepEqual([activeEditor?.document.uri.path, activeEditor?.selection.active.line], ['/drafts/refs.bib', 0]);
	});

	it('is taken away by choosing the file that is outside the workspace', async () => {
		const bibliographies = new Bibliographies();
		const allowed: string[] = [];
		bibliographies.allow = async ({ path }) => {
			allowed.push(path);
		};
		const { statusMessages } = await told(
			{ kind: 'refused', refused: refusal('outside', '../refs.bib', Uri.file('/outside/refs.bib')) },
			'Choose File…',
			bibliographies,
		);
		assert.deepEqual(allowed, ['/outside/refs.bib']);
		assert.deepEqual(statusMessages, ['refs.bib can now be used. Insert the citation again to add the source.']);
	});

	it('cannot be resolved if the file cannot be allowed', async () => {
		const { statusMessages, messages } = await told({ kind: 'refused', refused: refusal('link') }, 'Choose File…');
		assert.deepEqual([statusMessages, messages.length], [[], 1]);
	});
});

describe('why a path is not followed', () => {
	for (const [kind, sentence] of [
		['outside', '“../refs.bib” is outside the workspace, so it was not opened.'],
		['link', '“../refs.bib” is a symbolic link, or is in a folder that is one, so it was not opened: it may be outside the workspace.'],
		['scheme', '“../refs.bib” is an address and not the path of a file, so it was not opened.'],
		['form', '“../refs.bib” is not a valid path, so it was not opened.'],
		['tooMany', 'The document names more than 20 bibliographies. “../refs.bib” and those after it were not opened.'],
	] as const) {
		it(`is a sentence: ${kind}`, () => assert.equal(describeRefusal(refusal(kind)), sentence));
	}

	it('shows no more of a long path than can be read', () =>
		assert.equal(
			describeRefusal(refusal('form', 'a'.repeat(500))),
			`“${'a'.repeat(120)}…” is not a valid path, so it was not opened.`,
		));
});

describe('problems in a bibliography', () => {
	for (const [problem, sentence] of [
		[{ code: 'unclosed', offset: 0 }, 'the closing brace of a record is missing.'],
		[{ code: 'expected', offset: 0, expected: '=' }, '“=” is missing.'],
		[{ code: 'tooDeep', offset: 0 }, 'it is nested too deeply.'],
		[{ code: 'form', offset: 0 }, 'it is not a list of references in a format that Dossier can edit.'],
		['It is too large.', 'It is too large.'],
		[undefined, ''],
	] as const) {
		it(`is a sentence: ${JSON.stringify(problem)}`, () => assert.equal(describeProblem(problem), sentence));
	}
});
