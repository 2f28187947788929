import assert from 'node:assert/strict';
import { dossierText } from '../../../../src/core/dossier/dossierText';
import type { DossierFile } from '../../../../src/core/dossier/file';
import type { Dossier } from '../../../../src/core/dossier/model';
import { readDossierData, readDossierJson } from '../../../../src/core/dossier/read';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { replacementFor } from '../../../../src/core/mention/correction';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';

const MARKS = ['\u061C', '\u200E', '\u200F'];
const EMBEDDINGS = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

interface OpenFile {
	title: Record<string, string>;
	readonly entries: Record<
		string,
		{ labels: Record<string, { preferred?: unknown; discouraged?: unknown }>; gloss: Record<string, string> }
	>;
	readonly sources: Record<string, { shortName: string; csl: Record<string, unknown> }>;
}

/** The small dossier with something changed in it. */
function changed(change: (file: OpenFile) => void): DossierFile {
	const { data } = readDossierYaml(SMALL_YAML, validateShape) as { readonly data: DossierFile };
	const copy = structuredClone(data) as unknown as OpenFile;
	change(copy);
	return copy as unknown as DossierFile;
}

/** A label of the first entry of a dossier, if it is read. */
function withLabel(preferred: string): string | undefined {
	const result = readDossierData(changed(({ entries }) => {
		const [entry] = Object.values(entries);
		assert.ok(entry?.labels['en']);
		entry.labels['en'].preferred = preferred;
	}), validateShape);
	return 'dossier' in result ? [...result.dossier.entries.values()][0]?.labels[0]?.text : undefined;
}

/** All texts of a dossier. */
function textsOf(dossier: Dossier): string {
	return JSON.stringify({ ...dossier, entries: [...dossier.entries], sources: [...dossier.sources] });
}

describe('the direction of the texts of a dossier', () => {
	it('is their own: marks in labels are allowed and taken away', () => {
		for (const mark of MARKS) {
			assert.equal(withLabel(`${mark}Small ${mark}Office${mark}`), 'Small Office');
			assert.equal(withLabel(mark), undefined);
		}
	});

	it('has no line breaks or control characters in a label, which completion would insert', () => {
		for (const sign of ['\n', '\r\n', '\t', '\u0000', '\u001B', '\u0085', '\u2028', '\u2029']) {
			assert.equal(withLabel(`Small${sign}Office`), undefined, JSON.stringify(sign));
		}
	});

	it('cannot be turned by a label', () => {
		for (const sign of EMBEDDINGS) {
			assert.equal(withLabel(`Small ${sign}Office`), undefined);
		}
	});

	it('is their own in every other text too, however the file is written', () => {
		const all = [...MARKS, ...EMBEDDINGS].join('');
		const file = changed(one => {
			one.title['en'] = `a${all}`;
			const [entry] = Object.values(one.entries);
			const [source] = Object.values(one.sources);
			assert.ok(entry && source);
			entry.gloss['en'] = `b${all}`;
			source.shortName = `c${all}`;
			source.csl['author'] = [{ literal: `d${all}` }];
		});
		const escaped = dossierText(file).replace(
			/[\u061C\u200E-\u202E\u2066-\u2069]/g,
			sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
		);
		for (const result of [
			readDossierData(file, validateShape),
			readDossierJson(dossierText(file), validateShape),
			readDossierJson(JSON.stringify(file), validateShape),
			readDossierJson(escaped, validateShape),
		]) {
			assert.ok('dossier' in result);
			assert.doesNotMatch(textsOf(result.dossier), /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
			assert.match(textsOf(result.dossier), /"literal":"d"/);
		}
	});

	it('does not turn one label into two', () => {
		const result = readDossierData(changed(({ entries }) => {
			const [one, other] = Object.values(entries);
			assert.ok(one?.labels['en'] && other?.labels['en']);
			one.labels['en'].preferred = 'Same name';
			other.labels['en'].preferred = '\u200ESame name';
		}), validateShape);
		assert.ok('findings' in result && result.findings.some(({ code }) => code === 'duplicateLabel'));
	});
});

describe('the replacement for a wrong name', () => {
	it('is on one line', () => {
		const result = readDossierYaml(SMALL_YAML, validateShape);
		assert.ok('dossier' in result);
		const [entry] = [...mergeDossiers([result.dossier]).entries.values()];
		const [label] = entry?.entry.labels ?? [];
		assert.ok(entry && label);
		assert.equal(replacementFor('wrong', { ...label, instead: 'right\n\n# name' }, entry), 'right # name');
	});
});
