import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { termBaseOf } from '../../src/core/exchange/dossier/fromDossier';
import { TERM_FORMATS } from '../../src/core/exchange/formats';
import { readCsv } from '../../src/core/exchange/table/readCsv';
import { csvInSteps } from '../../src/core/exchange/table/writeTable';
import type { TermBase } from '../../src/core/exchange/termBase';
import { complete } from '../../src/core/steps/steps';
import { runs } from '../support/core/budget';
import { bundledDossier } from '../support/core/bundled/bundledLibrary';
import { smallDossier } from '../support/core/dossiers/smallLibrary';
import { writtenTerms } from '../support/core/writtenTerms';
import { hostileTexts, SEED, SIGN_BY_SIGN } from './support/hostileText';
import { itWith, run, withFile } from './support/program';

/** A term base whose names and texts have every sign that could be markup. */
function hostileBase(): TermBase {
	const texts = SIGN_BY_SIGN.filter(text => !/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/.test(text));
	return {
		...termBaseOf(smallDossier()),
		concepts: texts.map((text, index) => ({
			id: `k${index}`,
			terms: [
				{ text, language: 'en', role: 'preferred' },
				{ text: `A${text}`, language: 'en', role: 'acronym' },
				{ text: `x${text}`, language: 'fr', role: 'discouraged' },
			],
			gloss: { en: text },
			definition: { en: text, fr: text },
			links: [],
		})),
	};
}

function written(format: string, base: TermBase): string {
	const content = writtenTerms(format, base);
	return typeof content === 'string' ? content : assert.fail();
}

const BASES: readonly (readonly [string, () => TermBase])[] = [
	['the bundled dossier', () => termBaseOf(bundledDossier)],
	['hostile text', hostileBase],
];

describe('terms are read by other programs', () => {
	for (const [what, base] of BASES) {
		itWith('xmllint', `xmllint reads the TBX of ${what}`, () => withFile('a.tbx', written('tbx', base()), file => {
			const { status, complaints } = run('xmllint', ['--noout', '--nonet', file]);
			assert.deepEqual([status, complaints], [0, '']);
			const count = run('xmllint', ['--xpath', 'count(//*[local-name()="conceptEntry"])', file]).output.trim();
			assert.equal(Number(count), base().concepts.length);
		}));

		const schemas = process.env['DOSSIER_TBX_SCHEMAS'];
		const title = `jing finds the TBX of ${what} valid against the core structure and the rules of TBX-Basic`;
		if (schemas === undefined) {
			it.skip(
				`${title} (DOSSIER_TBX_SCHEMAS does not name the folder of TBXcoreStructV03.rng and TBX-Basic_DCA.sch, whose licence is unknown)`,
			);
		} else {
			// If the folder is named, jing is available; it has no option --version.
			it(title, () => withFile('a.tbx', written('tbx', base()), file => {
				for (const schema of ['TBXcoreStructV03.rng', 'TBX-Basic_DCA.sch']) {
					const { status, output } = run('jing', [join(schemas, schema), file]);
					assert.deepEqual([status, output], [0, '']);
				}
			})).timeout(60_000);
		}

		itWith('rapper', `rapper reads the Turtle of ${what} as n-triples`, () =>
			withFile('a.ttl', written('skos', base()), file => {
				const { status, output } = run('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', file]);
				assert.equal(status, 0);
				const concepts = output.match(
					/ <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type> <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#Concept> \./g,
				)?.length;
				assert.equal(concepts, base().concepts.length);
				assert.doesNotMatch(skosErrors(output).join('\n'), /./);
			}),
		);

		for (const form of ['rdfxml', 'rdfxml-abbrev']) {
			itWith('rapper', `the RDF/XML that rapper writes of ${what} is read like the Turtle (${form})`, () => {
				const turtle = written('skos', base());
				return withFile('a.ttl', turtle, file => {
					const { status, output } = run('rapper', ['-q', '-i', 'turtle', '-o', form, file]);
					assert.equal(status, 0);
					const [ofTurtle, ofXml] = [
						['skos', turtle],
						['skos-rdfxml', output],
					].map(([name, text]) => TERM_FORMATS.find(format => format.name === name)?.read?.(text ?? '', { language: 'en' }));
					const sorted = (read: typeof ofXml) =>
						read?.base.concepts
							.map(concept => ({
								...concept,
								terms: concept.terms.map(term => JSON.stringify(term)).toSorted(),
								links: concept.links.map(({ to }) => to).toSorted(),
							}))
							.toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
					assert.deepEqual(sorted(ofXml), sorted(ofTurtle));
				});
			});
		}

		itWith('pdflatex', `LaTeX reads the acronyms of ${what}`, () => {
			const folder = mkdtempSync(join(tmpdir(), 'dossier-latex-'));
			try {
				const lines = written('acro', base()).split('\n').filter(line => /^[\x20-\x7E]*$/.test(line));
				// A stand-in for the package reads each argument and writes what it contains.
				const preamble =
					'\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage{textcomp}\\newcommand{\\DeclareAcronym}[2]{\\par #2}';
				writeFileSync(
					join(folder, 'a.tex'),
					`${preamble}\\begin{document}${lines.map(line => line.replace(/(?<=[{,] ?)(?:short|long|extra)=/g, '')).join('\n')}\n\\end{document}\n`,
				);
				const { status, output } = run('pdflatex', [
					'-interaction=nonstopmode',
					'-halt-on-error',
					`-output-directory=${folder}`,
					join(folder, 'a.tex'),
				]);
				assert.equal(status, 0, output.slice(-2000));
			} finally {
				rmSync(folder, { recursive: true });
			}
		});
	}

	itWith('python3', 'Python’s zipfile and ElementTree read the workbook', () => {
		const folder = mkdtempSync(join(tmpdir(), 'dossier-xlsx-'));
		try {
			const base = hostileBase();
			const content = writtenTerms('xlsx', base);
			writeFileSync(join(folder, 'a.xlsx'), content);
			const script =
				'import sys,json,zipfile,xml.etree.ElementTree as E\nz=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None\nr=E.fromstring(z.read("xl/worksheets/sheet1.xml"))\nn="{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"\nprint(json.dumps([[c.get("r") for c in w.iter(n+"c")] for w in r.iter(n+"row")]))\nfor f in z.namelist(): E.fromstring(z.read(f))';
			const { status, output, complaints } = run('python3', ['-c', script, join(folder, 'a.xlsx')]);
			assert.equal(status, 0, complaints);
			assert.equal((JSON.parse(output) as readonly unknown[]).length, base.concepts.length + 1);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('Papa Parse reads the tables that we write, and agrees with us on any table', () => {
		const parse = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: false }).data;
		const check = (texts: readonly string[]) => {
			const rows = texts.map((text, index) => [text, String(index), texts[texts.length - 1 - index] ?? '']);
			const csv = complete(csvInSteps(rows, ','));
			assert.deepEqual(parse(csv).slice(0, -1), rows);
			assert.deepEqual(readCsv(csv, ',').rows.map(({ cells }) => cells), rows);
		};
		check(SIGN_BY_SIGN);
		fc.assert(fc.property(hostileTexts, check), { seed: SEED, numRuns: runs(10) });
	});
});

/**
 * Violations of SKOS (its sections 4 to 8), in N-Triples: a label in two roles, two preferred labels in one language, and related things of
 * which one is broader.
 */
function skosErrors(triples: string): readonly string[] {
	const labels = new Map<string, string>();
	const links = new Set<string>();
	const preferred = new Set<string>();
	const errors: string[] = [];
	for (const [, subject = '', property = '', object = ''] of triples.matchAll(
		/^<(\S+)> <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#(\w+)> (.*) \.$/gm,
	)) {
		if (/Label$/.test(property)) {
			const language = /@[\w-]+$/.exec(object)?.[0] ?? '';
			const label = `${subject} ${object}`;
			const isSecond = property === 'prefLabel' && preferred.has(`${subject} ${language}`);
			errors.push(
				...(labels.has(label) ? [`S13 ${label}`] : []),
				...(isSecond ? [`S14 ${label}`] : []),
				...(language === '' ? [`no language ${label}`] : []),
			);
			labels.set(label, property);
			if (property === 'prefLabel') {
				preferred.add(`${subject} ${language}`);
			}
		} else if (property === 'broader') {
			links.add(`${subject} <${object.slice(1, -1)}>`);
		}
	}
	for (const [, subject = '', object = ''] of triples.matchAll(
		/^<(\S+)> <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#related> <(\S+)> \.$/gm,
	)) {
		errors.push(...(links.has(`${subject} <${object}>`) || links.has(`${object} <${subject}>`) ? [`S27 ${subject} ${object}`] : []));
	}
	return errors;
}
