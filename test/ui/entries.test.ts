import { COMPLETION_DRAFTS, COMPLETION_SETTINGS, testCompletion } from './parts/completion';
import { testEntriesTree, TREE_SETTINGS } from './parts/entriesTree';
import { CITING_DRAFTS, testFindingAndCiting } from './parts/findAndCite';
import { useScreen } from './support/screen';

// A start of the window takes as much processor time as about ten tests, so that these share one.
describe('a draft with the entries of a dossier', () => {
	const screen = useScreen({
		file: 'policy-note.md',
		drafts: { ...CITING_DRAFTS, ...COMPLETION_DRAFTS },
		settings: { ...COMPLETION_SETTINGS, ...TREE_SETTINGS },
	});
	const closeEditors = async () => {
		await screen().palette.run('View: Close All Editors');
		await screen().page.locator('.tab').first().waitFor({ state: 'detached' });
	};

	describe('finding and citing', () => {
		testFindingAndCiting(screen);
		after(closeEditors);
	});

	describe('tree of entries', () => {
		before(async () => {
			await screen().tree.open();
			await screen().tree.collapseAll();
		});
		testEntriesTree(screen);
		after(closeEditors);
	});

	// The last, because it writes a dossier that is not complete.
	describe('completion', () => testCompletion(screen));
});
