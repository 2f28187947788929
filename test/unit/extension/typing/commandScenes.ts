import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { Selection } from '../../../support/fakeVscode/values/positions';
import type { Scene } from './disturbance';
import type { SceneParts } from './scene';

/** A command with the document and the arguments with which it is run. */
export interface CommandScene extends SceneParts {
	readonly id: string;
	readonly args?: (scene: Scene) => readonly unknown[];
	/** Answers a quick pick; by default the first row is accepted. */
	readonly pick?: (picker: FakeQuickPick) => unknown;
	/** What the command changes if undisturbed: the draft, only the bibliography, the clipboard or a message, or only the selection. */
	readonly does: 'edits' | 'addsOnly' | 'says' | 'moves';
	readonly arrange?: (scene: Scene) => unknown;
	/** The text selected afterwards. */
	readonly selects?: string;
	/** Whether the command takes long because it asks the user. If so, each await is disturbed in only one way. */
	readonly isLong?: boolean;
	/** Whether the command waits for a pause, such as the time in which VS Code scrolls. */
	readonly pauses?: boolean;
}

const CHART = 'Chart of Small Things';
const DRAFT = `Before.\n\nA hat and the ${CHART}.\n\nAfterwards, a word.\n`;
const KEYS = 'Before.\n\nA hat [@small_charter].\n\nAfterwards, a word.\n';
const NOTES =
	'Before.\n\nA hat[^1] and a coat[^2].\n\nAfterwards, a word.\n\n[^1]: Charter of Small Things, 15 November 2000.\n[^2]: Charter of Small Things, 15 November 2000.\n';
const EMPTY_BIB = '@misc{mine,\n  title = {Mine},\n}\n';

const wrongName = ({ document }: Scene) => ({ entry: 'small/charter', label: CHART, document: document.uri.toString() });
const placeOf = ({ document, words }: Scene) => ({
	document: document.uri.toString(),
	version: document.version,
	offset: document.getText().indexOf(words) + words.length,
});
const takeAll = (picker: FakeQuickPick) => (picker.items.some(({ picked }) => picked) ? picker.takePicked() : picker.take());

/** Selects the words of the scene. */
function selectWords({ host, document, words }: Scene): void {
	const [editor] = host.editors;
	const end = document.offsetAt(editor?.selection.active ?? document.positionAt(0));
	if (editor) {
		editor.selection = new Selection(document.positionAt(end - words.length), document.positionAt(end));
		editor.selections = [editor.selection];
	}
}

/** The commands that read or change a draft, with the way to run each. */
export const COMMAND_SCENES: Readonly<Record<string, CommandScene>> = {
	'a footnote at the cursor': { id: 'insertCitation', text: DRAFT, words: 'hat', args: () => ['small/charter'], does: 'edits' },
	'a footnote at the cursor, with the place asked for': {
		id: 'insertCitation',
		text: DRAFT,
		words: 'hat',
		args: () => [{ entry: { id: 'small/charter' } }],
		does: 'edits',
		isLong: true,
	},
	'a footnote, all asked for': { id: 'insertCitation', text: DRAFT, words: 'hat', does: 'edits', isLong: true },
	'a footnote from a card': {
		id: 'insertCitation',
		text: DRAFT,
		words: 'hat',
		args: scene => ['small/charter', placeOf(scene)],
		does: 'edits',
		isLong: true,
	},
	'a key and its record': {
		id: 'insertCitation',
		text: DRAFT,
		words: 'hat',
		bibliography: EMPTY_BIB,
		args: () => ['small/charter'],
		does: 'edits',
	},
	'a source removed from a citation': {
		id: 'editCitation',
		text: KEYS,
		words: '@small',
		does: 'edits',
		isLong: true,
		pick: picker => picker.press('Small Charter', 'Remove Source'),
	},
	'a citation edited': {
		id: 'editCitation',
		text: KEYS,
		words: '@small',
		does: 'edits',
		isLong: true,
		pick: picker => (picker.title === 'Edit Citation' ? picker.take() : (picker.type('art. 7'), picker.take())),
	},
	'a quotation': { id: 'quoteFromSource', text: DRAFT, words: 'hat', does: 'edits', isLong: true },
	'a citation copied': { id: 'copyCitation', text: DRAFT, words: 'hat', args: () => ['small/charter'], does: 'says' },
	'the record of a key': {
		id: 'addToBibliography',
		text: KEYS,
		words: 'hat',
		bibliography: EMPTY_BIB,
		args: ({ document }) => ['small_charter', document.uri.toString()],
		does: 'addsOnly',
	},
	'the records of all keys': { id: 'addToBibliography', text: KEYS, words: 'hat', bibliography: EMPTY_BIB, does: 'addsOnly' },
	'a bibliography for a draft that has none': { id: 'addToBibliography', text: KEYS, words: 'hat', does: 'edits' },
	'a reference copied': { id: 'copyReference', text: DRAFT, words: 'hat', args: () => ['small/charter'], does: 'says' },
	'references exported': {
		id: 'exportReferences', text: KEYS, words: 'hat', does: 'says',
		arrange: ({ host, other }) => {
			host.found = [other.uri.with({ path: '/drafts/exported.bib' })];
		},
	},
	'citations refreshed': { id: 'refreshCitations', text: NOTES, words: 'hat', does: 'edits' },
	'citations of all files refreshed': { id: 'refreshAllFiles', text: NOTES, words: 'hat', does: 'edits' },
	'a document restyled': { id: 'restyleDocument', text: NOTES, words: 'hat', does: 'says', isLong: true },
	'a list of abbreviations': { id: 'insertAbbreviations', text: 'Before.\n\nThe CST, WHO and a hat.\n\nAfterwards, a word.\n', words: 'hat', does: 'edits', isLong: true },
	'a list of abbreviations refreshed': { id: 'refreshAbbreviations', text: 'Before.\n\nThe CST and a hat.\n\nAfterwards, a word.\n\n<!-- dossier:abbreviations -->\n\n<!-- /dossier:abbreviations -->\n', words: 'hat', does: 'edits' },
	'acronyms expanded': { id: 'changeNames', text: 'Before.\n\nThe CST and a hat.\n\nAfterwards, a word.\n', words: 'hat', args: ({ document }) => [{ kind: 'expand', document: document.uri.toString(), entry: 'small/charter' }], does: 'edits' },
	'a name in another language': { id: 'translateName', text: 'Before.\n\nThe CST and a hat.\n\nAfterwards, a word.\n', words: 'CST', does: 'edits' },
	'a list of references': { id: 'insertReferenceList', text: `${KEYS}\n`, words: 'hat', does: 'edits' },
	'a card': { id: 'showCard', text: DRAFT, words: 'hat', does: 'says' },
	'why there is no card': { id: 'whyNoCard', text: DRAFT, words: 'Before', does: 'says' },
	'why there is no card on a wrong name': {
		id: 'whyNoCard',
		text: 'Small\n\nSmall-Charterly things.\n\nAfterwards, a word.\n',
		words: 'Small-Charter',
		does: 'says',
	},
	'the right name at the cursor': { id: 'correctName', text: DRAFT, words: CHART, does: 'edits' },
	'the right name where a card was shown': {
		id: 'correctName',
		text: DRAFT,
		words: CHART,
		args: scene => [placeOf(scene)],
		does: 'edits',
	},
	'the right name in the document': {
		id: 'correctInDocument',
		text: DRAFT,
		words: CHART,
		args: scene => [wrongName(scene)],
		does: 'edits',
	},
	'the right name in the workspace': {
		id: 'correctInWorkspace',
		text: DRAFT,
		words: CHART,
		args: scene => [wrongName(scene)],
		pick: takeAll,
		does: 'edits',
	},
	'a name silenced': { id: 'silenceLabel', text: DRAFT, words: CHART, does: 'moves' },
	'names shown again': {
		id: 'showSilencedLabels', text: DRAFT, words: CHART, does: 'moves', pick: takeAll,
		arrange: async ({ host }) => {
			await host.commands.get('dossier.silenceLabel')?.();
			host.atPick = picker => {
				picker.selectedItems = picker.items;
				picker.accept();
			};
		},
	},
	'mentions found': { id: 'findMentions', text: DRAFT, words: 'hat', does: 'moves' },
	'the next mention': { id: 'nextMention', text: DRAFT, words: 'Before', selects: 'hat', does: 'moves' },
	'the mention before': { id: 'previousMention', text: DRAFT, words: 'Afterwards', selects: CHART, does: 'moves' },
	'the next finding': { id: 'nextFinding', text: DRAFT, words: 'Before', does: 'moves', pauses: true },
	'the finding before': { id: 'previousFinding', text: DRAFT, words: 'Afterwards', does: 'moves', pauses: true },
	'mentions by kind': { id: 'mentionsByKind', text: DRAFT, words: 'hat', does: 'moves' },
	'mentions in order': { id: 'mentionsInOrder', text: DRAFT, words: 'hat', does: 'moves' },
	'a mention of the view': {
		id: 'goToMention',
		text: DRAFT,
		words: 'hat',
		does: 'moves',
		args: ({ document }) => [
			{
				type: 'mention',
				mention: { entry: 'small/hat', start: document.getText().indexOf('hat'), end: document.getText().indexOf('hat') + 3 },
			},
		],
		selects: 'hat',
		arrange: ({ host }) => host.commands.get('dossier.mentionsInOrder')?.(),
	},
	'a new dossier': { id: 'newDossier', text: DRAFT, words: 'hat', does: 'moves' },
	'an entry from a selection': { id: 'addEntry', text: DRAFT, words: 'hat', does: 'says', arrange: selectWords },
	'a name from a selection': { id: 'addLabel', text: DRAFT, words: 'hat', does: 'says', arrange: selectWords },
	'evidence from a selection': { id: 'addEvidence', text: DRAFT, words: 'hat', does: 'says', arrange: selectWords },
};

/** The commands that neither read nor change a draft. */
export const WITHOUT_DRAFT: readonly string[] = [
	'addLibrary', 'openPreview', 'openPreviewToSide', 'copyLink', 'exportPage', 'printPage', 'copyPageAsMarkdown', 'getStarted', 'openSample', 'chooseDossiers', 'addAddress', 'refreshAddresses', 'showAddresses', 'openUserFolder', 'importTerms', 'exportDossier', 'showStatistics', 'findEntry', 'revealEntry', 'filterEntries', 'clearFilter', 'showLog', 'pauseChecks', 'switchOffCheck', 'explainCheck', 'previewDossier', 'explainLabel', 'openDefinition',
	// It answers the question of restyleDocument.
	'applyStyle',
];
