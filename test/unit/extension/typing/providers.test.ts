import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { inTurn } from '../../../support/core/budget';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { DataTransferItem } from '../../../support/fakeVscode/values/dataTransfer';
import { CodeActionTriggerKind, Diagnostic, DiagnosticSeverity } from '../../../support/fakeVscode/values/languageItems';
import { Range, type Position } from '../../../support/fakeVscode/values/positions';
import { awaitsOf, disturbed, DISTURBANCES, momentsOf, type Scene } from './disturbance';
import { hostAtStart, isForDrafts, OTHER, setScene, TOKEN, useNoTimeLimits } from './scene';

const BIBLIOGRAPHY = '@misc{small_charter,\n  title = {Charter of Small Things},\n}\n';
const DRAFT = [
	'Before.', 'A hat.', 'The Chart of Small Things.', 'Wor', 'See A/RES/55/25.', 'Cited [@small_charter].', 'Wrong [@small_chartre].', 'Open vscode://dossier.dossier/entry/small/hat here.', 'Afterwards, a word.',
].join('\n\n') + '\n';

/** The text at whose end providers are called. */
const PLACES = ['hat', 'Chart of Small', 'Wor', 'A/RES/55', 'small_char', 'small_chartre'] as const;

interface Asked extends Scene {
	readonly position: Position;
}

const transfer = (values: Readonly<Record<string, string>>) => ({
	get: (type: string) => (values[type] === undefined ? undefined : new DataTransferItem(values[type])),
});
const here = ({ document, position }: Asked) => [document, position, TOKEN] as const;

function diagnostics({ document }: Asked): readonly Diagnostic[] {
	const start = document.getText().indexOf('small_chartre');
	const wrong = new Diagnostic(
		new Range(document.positionAt(start), document.positionAt(start + 'small_chartre'.length)),
		'Wrong.',
		DiagnosticSeverity.Warning,
	);
	return start < 0 ? [] : [Object.assign(wrong, { source: 'Dossier', code: 'notInBibliography' })];
}

/** The arguments that VS Code passes to the function of a provider, by kind of registration. */
const ARGUMENTS: Readonly<Record<string, (asked: Asked) => readonly unknown[]>> = {
	registerHoverProvider: here,
	registerDefinitionProvider: here,
	registerCompletionItemProvider: asked => [...here(asked), { triggerKind: 0 }],
	registerInlineCompletionItemProvider: ({ document, position }) => [document, position, {}, TOKEN],
	registerReferenceProvider: ({ document, position }) => [document, position, { includeDeclaration: true }, TOKEN],
	registerDocumentHighlightProvider: here,
	registerDocumentLinkProvider: ({ document }) => [document, TOKEN],
	registerCodeActionsProvider: asked => [
		asked.document,
		new Range(asked.position, asked.position),
		{ diagnostics: diagnostics(asked), triggerKind: CodeActionTriggerKind.Invoke },
		TOKEN,
	],
	registerDocumentDropEditProvider: ({ document, position }) => [
		document,
		position,
		transfer({ 'application/vnd.dossier.entries': 'small/charter' }),
		TOKEN,
	],
	registerDocumentPasteEditProvider: ({ document, position }) => [
		document,
		[new Range(position, position)],
		transfer({ 'text/plain': 'https://small.example/notice' }),
		{},
		TOKEN,
	],
};

/** The registrations whose providers are not called for drafts. */
const OTHERS: readonly string[] = [
	'registerCodeLensProvider',
	'registerTextDocumentContentProvider',
	'registerUriHandler',
	'registerWebviewPanelSerializer',
	'dossier.entries',
	'dossier.mentions',
];

function asked(words: string): Asked {
	const scene = setScene({ text: DRAFT, words, bibliography: BIBLIOGRAPHY });
	return { ...scene, position: scene.document.positionAt(DRAFT.indexOf(words) + words.length) };
}

interface Provided {
	readonly registration: string;
	readonly index: number;
	readonly name: string;
}

function providersIn(host: FakeHost): readonly Provided[] {
	return [...host.registered]
		.filter(([registration]) => !OTHERS.includes(registration))
		.flatMap(([registration, all]) =>
			all.flatMap((provider, index) => {
				if (!isForDrafts(host, provider)) {
					return [];
				}
				const names = [
					...Object.getOwnPropertyNames(provider),
					...Object.getOwnPropertyNames(Object.getPrototypeOf(provider) as object),
				];
				return names.filter(name => name.startsWith('provide')).map(name => ({ registration, index, name }));
			}),
		);
}

async function ask({ registration, index, name }: Provided, scene: Asked): Promise<unknown> {
	scene.host.settings.set('dossier.completion', {
		globalValue: registration === 'registerInlineCompletionItemProvider' ? 'inline' : 'list',
	});
	const provider = scene.host.registered.get(registration)?.[index] as Record<string, (...args: readonly unknown[]) => unknown>;
	return provider[name]?.(...ARGUMENTS[registration]?.(scene) ?? []);
}

/** Serializes an answer for comparison; `undefined` if it is empty. A list whose only item is never visible counts as empty. */
function said(answer: unknown): string | undefined {
	const items: unknown = typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : answer;
	if (
		items === undefined
		|| items === null
		|| (Array.isArray(items) && items.every(item => (item as vscode.CompletionItem).filterText === '\u{10FFFD}'))
	) {
		return undefined;
	}
	return JSON.stringify(answer, (key, value: unknown) => (key === 'document' && typeof value === 'object' ? undefined : value));
}

describe('typing between any two awaits of a provider', () => {
	useNoTimeLimits();
	// Documents are opened later: one opened now would be read in the host of another test.
	const providers = providersIn(hostAtStart());

	it('is tested for every provider that is called for drafts', () => {
		const registrations = [...new Set(providers.map(({ registration }) => registration))].sort();
		assert.deepEqual(registrations, Object.keys(ARGUMENTS).sort());
	});

	for (const provided of inTurn(providers, 2)) {
		it(`${provided.registration} ${provided.index + 1}: the answer fits the current document, or there is none`, async () => {
			let answers = 0;
			for (const words of PLACES) {
				// The first call fills the caches.
				await ask(provided, asked(words));
				const calm = asked(words);
				let answer: unknown;
				const sites = await awaitsOf(async () => {
					answer = await ask(provided, calm);
				});
				assert.deepEqual(calm.host.log.of('error'), []);
				if (said(answer) === undefined) {
					continue;
				}
				answers++;
				for (const { number, how } of momentsOf(sites, answers > 1)) {
					const scene = asked(words);
					const { result, site } = await disturbed(number, () => DISTURBANCES[how](scene), () => ask(provided, scene));
					const place = `${how} behind ${String(site)} at ${words}`;
					assert.equal(scene.other.getText(), OTHER, place);
					assert.deepEqual(scene.host.log.of('error'), [], place);
					if (said(result) !== undefined) {
						assert.equal(said(result), said(await ask(provided, scene)), place);
					}
				}
			}
			assert.ok(answers > 0, 'it answers at some place if undisturbed');
		});
	}
});
