import type * as vscode from 'vscode';
import { activate } from 'watched:extension';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { once } from '../../../support/core/once';
import { HARBOUR_REPORT } from '../../../support/core/quotation/quotationTexts';
import { restoreHost, freshHost } from '../../../support/fakeVscode/current';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { endPauses } from '../../../support/fakeVscode/pauses';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { activationContext } from '../support/activationContext';
import { DOSSIER_PATHS, dossierTextOf } from '../support/services';
import type { Scene } from './disturbance';

/** One of its sources has its text in a file. */
const smallText = dossierTextOf(SMALL_YAML.replace('  notice:\n', '  notice:\n    text: notice.txt\n'));

export const BIBLIOGRAPHY = '/drafts/refs.bib';
export const OTHER = 'Some other words.\n';

/** What a scene is created from. */
export interface SceneParts {
	readonly text: string;
	/** The text that the test is about; the cursor is at its end. */
	readonly words: string;
	/** The file extension, without the dot. */
	readonly ending?: string;
	/** The text of the bibliography, if there is one. */
	readonly bibliography?: string | undefined;
	/** The name of the bibliography, which the setting has also if there is no such file; by default, only if there is one, refs.bib. */
	readonly bibliographyName?: string;
}

/** Returns a host in which the extension is activated and nothing is open. */
export function hostAtStart(): FakeHost {
	const host = freshHost();
	activate(activationContext());
	return host;
}

/** Whether VS Code asks a provider about drafts, and not only about dossier files. */
export function isForDrafts(host: FakeHost, provider: unknown): boolean {
	const selector = typeof provider === 'object' && provider !== null ? host.selectors.get(provider) : undefined;
	return !JSON.stringify(selector ?? '').includes('.dossier.');
}

/** Returns a host with the extension activated and the small dossier. */
function newStage(): FakeHost {
	const host = freshHost();
	DOSSIER_PATHS.forEach(path => host.files.put(path, smallText));
	host.files.put('/extension/dist/dossiers/notice.txt', HARBOUR_REPORT);
	host.folders = [Uri.file('/drafts')];
	// The suggestion list opens only on request.
	host.settings.set('editor.quickSuggestions', { globalValue: false });
	activate(activationContext());
	host.commands.set('vscode.executeHoverProvider', async (uri, position) => {
		const document = host.documents.find(one => one.uri.toString() === String(uri));
		const providers = (host.registered.get('registerHoverProvider') ?? []) as readonly vscode.HoverProvider[];
		const forDrafts = providers.filter(provider => isForDrafts(host, provider));
		const hovers = await Promise.all(
			forDrafts.map(provider => document && provider.provideHover(document, position as vscode.Position, TOKEN)),
		);
		return hovers.filter(hover => hover !== undefined && hover !== null);
	});
	return host;
}

/** The host of all scenes, which therefore read the dossier only once; `own` is that of a suite which changes more than its drafts. */
const stages: { readonly shared: () => FakeHost; own?: FakeHost | undefined } = { shared: once(newStage) };

/** Gives the suite in which this is called a host of its own: its commands change what others rely on, such as whether checks are paused. */
export function useOwnStage(): void {
	before(() => {
		stages.own = newStage();
	});
	after(() => {
		stages.own = undefined;
	});
}

export const TOKEN = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) } as vscode.CancellationToken;

/** A timer this long, in milliseconds, limits how long the user has to wait. */
const PATIENCE = 100;

/**
 * Stops all timers of a tenth of a second or more while the suite runs in which this is called. On a busy machine, they could elapse
 * during one call of a provider and not during the next.
 */
export function useNoTimeLimits(): void {
	const { setTimeout: real } = globalThis;
	before(() => {
		const patient = (run: () => void, milliseconds = 0) =>
			real(milliseconds < PATIENCE ? run : () => {}, Math.min(milliseconds, PATIENCE));
		globalThis.setTimeout = patient as typeof setTimeout;
	});
	after(() => {
		globalThis.setTimeout = real;
	});
}

let scenes = 0;

/** How many drafts are kept: what the scenes just before have left running may still read theirs. */
const KEPT = 10;

/** Whether a file is a bibliography, or a draft of long ago. With the drafts of all scenes before, each scene would take longer than the last. */
function isOfEarlierScene(path: string): boolean {
	const [, number] = /^\/drafts\/draft(\d+)\./.exec(path) ?? [];
	return /^\/drafts\/[^/]+\.(?:bib|json|yaml)$/.test(path) || (number !== undefined && Number(number) <= scenes - KEPT);
}

/** Shows a draft beside another document, and resets everything else. */
export function setScene({ text, words, ending = 'md', bibliography, bibliographyName }: SceneParts): Scene {
	const host = stages.own ?? stages.shared();
	restoreHost(host);
	endPauses();
	[...host.documents].forEach(document => host.close(document));
	host.editors.length = 0;
	host.messages.length = 0;
	host.statusMessages.length = 0;
	host.executed.length = 0;
	host.log.lines.length = 0;
	host.found = [];
	host.clipboard = '';
	host.forgetAnswers();
	host.files.paths.filter(isOfEarlierScene).forEach(path => host.files.remove(path));
	const name = bibliographyName ?? (bibliography === undefined ? undefined : 'refs.bib');
	if (name !== undefined && bibliography !== undefined) {
		host.files.put(`/drafts/${name}`, bibliography);
	}
	host.settings.set('dossier.citation.bibliography', name === undefined ? {} : { workspaceValue: name });
	// Each scene has a new URI, because caches use the URI of a document as their key.
	const document = host.open(`/drafts/draft${++scenes}.${ending}`, text);
	const other = host.open('/drafts/other.md', OTHER);
	host.show(document, text.indexOf(words) + words.length);
	return { host, document, words, other };
}
