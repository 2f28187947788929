import * as vscode from 'vscode';
import { SOURCE_FORMATS, TERM_FORMATS } from '../../../core/exchange/formats';
import { exportFormatNames } from '../../platform/citation/styleNames';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';

/** The id of the website among the formats. */
export const WEBSITE = 'website';

/** A format in which a dossier can be exported. */
export interface ExportTarget {
	/** The name of the format in core, or `WEBSITE`. */
	readonly id: string;
	readonly name: string;
	/** The extension of its files, without the dot; empty for a website, which is a folder. */
	readonly fileExtension: string;
	/** The name that programs expect of a file, if they do. */
	readonly file?: string;
	/** What it is for, in one sentence. */
	readonly purpose: string;
	/** Whether it has only one language. */
	readonly hasOneLanguage: boolean;
}

/** What the user needs to know about a format: its name, the extension of its files, and what it is for. */
type Description = readonly [name: string, fileExtension: string, purpose: string, file?: string];

/** Returns the formats of terms by their names in core; a test compares them with those that core can write. */
function termDescriptions(): Readonly<Record<string, Description>> {
	return {
		csv: [
			vscode.l10n.t('Comma-separated values (CSV)'),
			'csv',
			vscode.l10n.t('A table for spreadsheets and databases, with a row for each entry.'),
		],
		tsv: [
			vscode.l10n.t('Tab-separated values (TSV)'),
			'tsv',
			vscode.l10n.t('The same table, for programs that want tabs between the columns.'),
		],
		xlsx: [vscode.l10n.t('Excel workbook'), 'xlsx', vscode.l10n.t('The same table, for Excel, LibreOffice and other spreadsheets.')],
		skos: [vscode.l10n.t('SKOS in Turtle'), 'ttl', vscode.l10n.t('A thesaurus as linked data, for vocabulary servers.')],
		'skos-jsonld': [vscode.l10n.t('SKOS in JSON-LD'), 'jsonld', vscode.l10n.t('The same thesaurus in JSON, for programs on the web.')],
		tbx: [vscode.l10n.t('TBX-Basic (ISO 30042)'), 'tbx', vscode.l10n.t('A termbase for terminology tools and translation software.')],
		contextive: [
			vscode.l10n.t('Contextive'),
			'yml',
			vscode.l10n.t('A glossary for Contextive, which shows definitions in source code.'),
		],
		glossaries: [
			vscode.l10n.t('LaTeX glossary (glossaries)'),
			'tex',
			vscode.l10n.t('Definitions for a document in LaTeX that uses the package glossaries.'),
		],
		acro: [
			vscode.l10n.t('LaTeX acronyms (acro)'),
			'tex',
			vscode.l10n.t('Acronyms for a document in LaTeX that uses the package acro.'),
		],
		'vale-accept': [
			vscode.l10n.t('Vale: names to use'),
			'txt',
			vscode.l10n.t('The accepted names of a vocabulary for Vale, which checks prose.'),
			'accept.txt',
		],
		'vale-reject': [
			vscode.l10n.t('Vale: wrong names'),
			'txt',
			vscode.l10n.t('The rejected names of a vocabulary for Vale, which checks prose.'),
			'reject.txt',
		],
		'schema-org': [
			vscode.l10n.t('schema.org in JSON-LD'),
			'jsonld',
			vscode.l10n.t('A set of defined terms for a web page, which search engines can read.'),
		],
	};
}

function sourceDescriptions(): Readonly<Record<string, Description>> {
	const names = exportFormatNames();
	return {
		'csl-json': [names.cslJson, 'json', vscode.l10n.t('The sources, for Zotero, Pandoc and other citation software.')],
		'csl-yaml': [names.cslYaml, 'yaml', vscode.l10n.t('The sources, for Pandoc, in a file that is easy to edit.')],
		bibtex: [names.bibtex, 'bib', vscode.l10n.t('The sources, for documents in LaTeX that use BibTeX.')],
		biblatex: [names.biblatex, 'bib', vscode.l10n.t('The sources, for documents in LaTeX that use the package biblatex.')],
		ris: [names.ris, 'ris', vscode.l10n.t('The sources, for EndNote, Zotero and other reference managers.')],
		hayagriva: [names.hayagriva, 'yml', vscode.l10n.t('The sources, for documents in Typst.')],
	};
}

/** Returns the formats of terms, those of sources, and the website. */
export function exportTargets(): {
	readonly terms: readonly ExportTarget[];
	readonly sources: readonly ExportTarget[];
	readonly website: ExportTarget;
} {
	const target = (id: string, { hasOneLanguage }: Pick<ExportTarget, 'hasOneLanguage'>, [name, fileExtension, purpose, file]: Description): ExportTarget => ({
		id,
		name,
		fileExtension,
		purpose,
		hasOneLanguage,
		...(file !== undefined && { file }),
	});
	const terms = termDescriptions();
	const sources = sourceDescriptions();
	return {
		terms: TERM_FORMATS.flatMap(({ name, capabilities }) => (terms[name] ? [target(name, { hasOneLanguage: capabilities.languages === 'one' }, terms[name])] : [])),
		sources: SOURCE_FORMATS.flatMap(({ name }) => (sources[name] ? [target(name, { hasOneLanguage: false }, sources[name])] : [])),
		website: target(WEBSITE, { hasOneLanguage: false }, [
			vscode.l10n.t('Website'),
			'',
			vscode.l10n.t('A folder of pages with a search, to open in a browser or to put on any web server.'),
		]),
	};
}

interface TargetRow extends vscode.QuickPickItem {
	readonly target?: ExportTarget;
}

/** Lets the user choose a format; `undefined` if they cancel. */
export async function chooseExportTarget(): Promise<ExportTarget | undefined> {
	const { terms, sources, website } = exportTargets();
	const heading = (label: string): TargetRow => ({ label, kind: vscode.QuickPickItemKind.Separator });
	const row = (target: ExportTarget): TargetRow =>
		plainRow({
			label: target.name,
			description: target.file ?? (target.fileExtension === '' ? vscode.l10n.t('a folder') : `.${target.fileExtension}`),
			detail: target.purpose,
			target,
		});
	const rows = [
		heading(vscode.l10n.t('Entries')), ...terms.map(row),
		heading(vscode.l10n.t('Sources')), ...sources.map(row),
		heading(vscode.l10n.t('The whole dossier, to read')), row(website),
	];
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Export Dossier'),
			placeHolder: vscode.l10n.t('Export to which format?'),
			matchOnDescription: true,
			matchOnDetail: true,
		})
	)?.target;
}
