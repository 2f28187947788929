import assert from 'node:assert/strict';
import { DiagnosticsPublisher, type DiagnosticsPublisherServices } from '../../../src/cli/lsp/diagnosticsPublisher';
import type { OpenDocument } from '../../../src/cli/lsp/openDocument';
import type { CheckFinding } from '../../../src/core/check/finding';
import { untilSo } from './untilSo';

const URI = 'file:///drafts/draft.md';

/** A publisher for an open document, whose checks a test ends in any order. */
function publishing() {
	const ends: ((findings: readonly CheckFinding[]) => void)[] = [];
	const open = (): OpenDocument => ({
		uri: URI, version: 1, isTooLong: false, findings: () => new Promise(resolve => ends.push(resolve)),
	}) as unknown as OpenDocument;
	let document: OpenDocument | undefined = open();
	const sent: number[] = [];
	const publisher = new DiagnosticsPublisher({
		connection: { sendDiagnostics: async ({ diagnostics }: { readonly diagnostics: readonly unknown[] }) => sent.push(diagnostics.length) },
		tasks: { isStopped: false, follow: (task: Promise<unknown>) => task },
		client: () => undefined,
		documents: { get: () => document, all: () => (document ? [document] : []) },
		workspace: { latest: Promise.resolve({ isChecked: true, settings: { severities: {} } }) },
	} as unknown as DiagnosticsPublisherServices);
	const begin = async () => {
		const { length } = ends;
		publisher.sendAllAgain();
		await untilSo(() => ends.length > length);
	};
	const close = () => {
		document = undefined;
		publisher.remove(URI);
	};
	const reopen = () => {
		document = open();
	};
	return { sent, begin, end: (index: number) => ends[index]?.([]), close, reopen };
}

const soon = () => new Promise(resolve => setImmediate(resolve));

describe('the findings that the language server sends by itself', () => {
	it('are not those of a check after which another one was begun', async () => {
		const { sent, begin, end } = publishing();
		await begin();
		await begin();
		end(1);
		await soon();
		end(0);
		await soon();
		assert.equal(sent.length, 1);
	});

	it('are not those of a check that ends after the document was closed, even if it is open again', async () => {
		for (const isOpenAgain of [false, true]) {
			const { sent, begin, end, close, reopen } = publishing();
			await begin();
			close();
			if (isOpenAgain) {
				reopen();
			}
			end(0);
			await soon();
			assert.equal(sent.length, 1, 'only those of the closed document, which are none');
		}
	});
});
