import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import { DEFAULT_SEVERITIES, severityOf } from '../../../../src/core/check/severity';
import { LineIndex } from '../../../../src/core/mention/lineIndex';
import { SETTINGS } from '../../../../src/extension/ids';
import { DocumentChecks } from '../../../../src/extension/platform/checks/documentChecks';
import { describeCheck } from '../../../../src/extension/platform/ui/checkMessages';
import { SEED, THOROUGH } from '../../../support/core/budget';
import { FIXTURE_BIBLIOGRAPHY } from '../../../support/core/bundled/bundledKeys';
import { checkFixtures, codesWithFixtures } from '../../../support/core/checkFixtures';
import { runOn } from '../../cli/support';
import { shippedServices } from '../support/services';

const DOSSIER = readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8');

/** The checks that are off without a setting. */
const ALL_ON = Object.fromEntries(CHECK_CODES.filter(code => DEFAULT_SEVERITIES[code] === 'off').map(code => [code, 'warning']));

/** An ordinary run compares one in so many documents, and a thorough one all. */
const PARTS = 3;

/** A document in which the program must find something, so that two that find nothing are not taken for equal. */
const UNKNOWN_KEY = 'citation-unknown/finds.tex';

/** The data that both report about a finding. */
interface Said {
	readonly code: string;
	readonly severity: string;
	readonly range: unknown;
	readonly message: string;
}

interface Editor extends ReturnType<typeof shippedServices> {
	readonly checks: DocumentChecks;
}

async function inEditor({ host, checks }: Editor, path: string, text: string): Promise<readonly Said[]> {
	const document = host.open(`/drafts/${path}`, text);
	const found = await checks.of(document as never);
	assert.ok(found);
	const lines = new LineIndex(text);
	return found.findings.map(finding => ({
		code: finding.code, severity: severityOf(finding, found.settings.severities), message: describeCheck(finding),
		range: { start: lines.positionAt(finding.start), end: lines.positionAt(finding.end) },
	}));
}

/** Checks all files in one run, by their paths. */
async function onCommandLine(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, readonly Said[]>> {
	const { out } = await runOn(
		{
			'.vscode/settings.json': JSON.stringify({ [SETTINGS.checksSeverity]: ALL_ON }),
			'bundled.dossier.yaml': DOSSIER,
			'refs.bib': FIXTURE_BIBLIOGRAPHY,
			...files,
		},
		'check',
		...Object.keys(files),
		'--format',
		'json',
	);
	const all = JSON.parse(out.join('\n')) as readonly (Said & { readonly file: string })[];
	return new Map(Object.keys(files).map(path => [path, all.filter(({ file }) => file === path)]));
}

describe('the editor and the program', () => {
	// The fake editor knows these languages by their extensions. The seed decides which others are compared beside the first of each check.
	const fixtures = codesWithFixtures().flatMap(code =>
		checkFixtures(code)
			.filter(({ name }) => /^[^.]*\/[\w-]+\.(?:md|tex|adoc|typ|rst|txt)$/.test(name))
			.filter(({ name }, index) => THOROUGH || index === 0 || name === UNKNOWN_KEY || index % PARTS === SEED % PARTS),
	);

	it('find the same in the same documents', async () => {
		assert.ok(fixtures.length > 20);
		const services = shippedServices();
		services.host.settings.set(SETTINGS.checksSeverity, { globalValue: ALL_ON });
		services.host.files.put('/drafts/refs.bib', FIXTURE_BIBLIOGRAPHY);
		const editorServices = { ...services, checks: services.checks };
		const texts = Object.fromEntries(fixtures.map(({ name, text }) => [name.replace('/', '-'), text]));
		const program = await onCommandLine(texts);
		assert.ok((program.get(UNKNOWN_KEY.replace('/', '-')) ?? []).some(({ code }) => code === 'citation-unknown'));
		for (const [path, text] of Object.entries(texts)) {
			const editor = await inEditor(editorServices, path, text);
			// The program adds why a name is discouraged.
			const said = (program.get(path) ?? []).map(({ code, severity, message, range }) => {
				const same = editor.find(
					one => one.code === code && JSON.stringify(one.range) === JSON.stringify(range) && message.startsWith(one.message),
				);
				return { code, severity, message: same?.message ?? message, range };
			});
			assert.deepEqual(editor, said, path);
		}
	}).timeout(120_000);
});
