import assert from 'node:assert/strict';
import { SETTINGS } from '../../../../src/extension/ids';
import type { DocumentFindings } from '../../../../src/extension/platform/checks/documentChecks';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { checking, WRONG } from '../support/checking';
import { until } from '../support/until';

const TEXT = `It rests on ${WRONG}.\n`;

/** Checks whose results a test lets arrive, in any order. */
function heldChecks() {
	const services = checking();
	const { checks } = services;
	const of = checks.of.bind(checks);
	const started: { readonly end: () => void }[] = [];
	checks.of = async document => {
		const found = await of(document);
		await new Promise<void>(resolve => started.push({ end: resolve }));
		return found;
	};
	return { ...services, started };
}

/** Checks all documents again, as after any change around them. */
function checkAll(host: FakeHost): void {
	host.set(SETTINGS.checksEnabled, { globalValue: true });
}

function withoutFindings(found: DocumentFindings): DocumentFindings {
	return { ...found, findings: [] };
}

describe('the result of a check that is outdated', () => {
	it('does not replace that of a check which was started later', async () => {
		const { host, codes, checks } = checking();
		const of = checks.of.bind(checks);
		const ends: (() => void)[] = [];
		checks.of = async document => {
			const found = await of(document);
			assert.ok(found);
			const isFirst = ends.length === 0;
			await new Promise<void>(resolve => ends.push(resolve));
			return isFirst ? withoutFindings(found) : found;
		};
		const document = host.open('/drafts/draft.md', TEXT);
		host.show(document);
		await until(() => ends.length === 1);
		checkAll(host);
		// The first one takes so long that it is no longer waited for.
		await until(() => ends.length === 2);
		ends[1]?.();
		await until(() => codes(document)?.length === 1);
		ends[0]?.();
		await new Promise(resolve => setImmediate(resolve));
		assert.equal(codes(document)?.length, 1);
	});

	it('is followed by another check if the dossiers change before it arrives, even if the document is hidden by then', async () => {
		const { host, started, codes } = heldChecks();
		const document = host.open('/drafts/draft.md', TEXT);
		const editor = host.show(document);
		await until(() => started.length === 1);
		host.editors.splice(host.editors.indexOf(editor), 1);
		checkAll(host);
		started[0]?.end();
		await until(() => started.length === 2);
		started[1]?.end();
		await until(() => codes(document)?.length === 1);
	});

	it('is followed by another check after a change of the style of citations, in which some are proposed', async () => {
		const { host, started } = heldChecks();
		host.show(host.open('/drafts/draft.md', TEXT));
		await until(() => started.length === 1);
		started[0]?.end();
		host.set(SETTINGS.citationStyle, { globalValue: 'oscola' });
		await until(() => started.length === 2);
		started[1]?.end();
	});

	it('is dropped when the document gets another language, in which it is checked', async () => {
		const { host, started, codes } = heldChecks();
		const document = host.open('/drafts/draft.md', `    ${TEXT}`, { language: 'plaintext' });
		host.show(document);
		await until(() => started.length === 1);
		host.setLanguage(document, 'markdown');
		started[0]?.end();
		await until(() => started.length === 2);
		assert.equal(codes(document), undefined);
		started[1]?.end();
		// In Markdown, it is code.
		await until(() => codes(document)?.length === 0);
	});

	it('is dropped when the extension ends', async () => {
		const { host, started, codes, registration, log } = heldChecks();
		const document = host.open('/drafts/draft.md', TEXT);
		host.show(document);
		await until(() => started.length === 1);
		registration.dispose();
		started[0]?.end();
		await new Promise(resolve => setImmediate(resolve));
		assert.deepEqual([codes(document), log.of('error')], [undefined, []]);
	});
});
