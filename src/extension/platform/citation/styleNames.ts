import { l10n } from 'vscode';
import type { ExportFormat } from '../../../core/citation/bibliography/exportItems';
import type { StyleId } from '../../../core/citation/style/style';

/** Returns the names of the styles. */
export function styleNames(): Readonly<Record<StyleId, string>> {
	return {
		un: l10n.t('United Nations'),
		oscola: l10n.t('OSCOLA'),
		bluebook: l10n.t('Bluebook'),
		chicago: l10n.t('Chicago'),
		apa: l10n.t('APA'),
	};
}

/** Returns the names of the export formats. */
export function exportFormatNames(): Readonly<Record<ExportFormat, string>> {
	return {
		cslJson: l10n.t('CSL-JSON'),
		cslYaml: l10n.t('CSL-YAML'),
		biblatex: l10n.t('biblatex'),
		bibtex: l10n.t('BibTeX'),
		hayagriva: l10n.t('Hayagriva (Typst)'),
		ris: l10n.t('RIS'),
	};
}
