import * as vscode from 'vscode';
import type { Loss } from '../../../core/citation/bibliography/items/item';
import type { ExportedFile } from '../../../core/exchange/exportedFile';
import type { LostPart, LostParts } from '../../../core/exchange/formatCapabilities';
import { textIn } from '../../../core/library/names';
import { MAX_SHOWN_PROBLEMS } from '../../../core/limits';
import { fileNameOf } from '../../platform/files/files';
import { openExternally } from '../../platform/files/openExternally';
import { userLocale } from '../../platform/library/labels';
import { notify } from '../../platform/ui/notify';
import type { ExportTarget } from './exportTargets';
import type { DossierToExport } from './readForExport';
import type { ExportCommandServices } from './services';

/** A file that was written. */
export interface WrittenExport {
	readonly file: vscode.Uri;
	readonly target: ExportTarget;
	readonly from: DossierToExport;
	readonly exported: ExportedFile;
}

/** Says that a file was written and how much the format could not hold, with buttons that open the file and list what was left out. */
export async function reportExported(
	{ file, target, from, exported: { content, parts, fields } }: WrittenExport,
	{ leftOut }: ExportCommandServices,
): Promise<void> {
	const name = fileNameOf(file);
	const open = vscode.l10n.t('Open');
	const show = vscode.l10n.t('Show What Is Left Out');
	const count = parts.reduce((sum, part) => sum + part.count, fields.length);
	const message = [
		vscode.l10n.t('Exported to {0}.', name),
		...notesOn(from),
		...count > 0 ? [leftOutCount(count)] : [],
	].join(' ');
	const answer = await notify(from.hasErrors ? 'warning' : 'information', message, open, ...count > 0 ? [show] : []);
	if (answer === open) {
		await (typeof content === 'string' ? vscode.window.showTextDocument(file) : openExternally(file));
	} else if (answer === show) {
		const { title, language } = from.dossier;
		const heading = vscode.l10n.t(
			'{0} leaves out these parts of “{1}”, because the format “{2}” has no place for them:',
			name,
			textIn(title, userLocale(), language),
			target.name,
		);
		await leftOut.show(
			vscode.l10n.t('Left out of {0}', name),
			`${[heading, '', ...parts.map(partLine), ...fieldLines(fields)].join('\n')}\n`,
		);
	}
}

function leftOutCount(count: number): string {
	return count === 1
		? vscode.l10n.t('1 item was left out, because the format has no place for it.')
		: vscode.l10n.t('{0} items were left out, because the format has no place for them.', count.toLocaleString(userLocale()));
}

/** Returns what a user should know about the dossier that was exported. */
export function notesOn({ isUnsaved, hasErrors }: DossierToExport): readonly string[] {
	return [
		...isUnsaved ? [vscode.l10n.t('It includes the unsaved changes of the dossier.')] : [],
		...hasErrors ? [vscode.l10n.t('The dossier has errors: the wrong parts are missing, or are as they were before.')] : [],
	];
}

function partLine({ part, count }: LostParts): string {
	return part === 'about' ? partNames().about : `${partNames()[part]}: ${count.toLocaleString(userLocale())}`;
}

/** Returns the names of what a format may not hold. */
function partNames(): Readonly<Record<LostPart, string>> {
	return {
		entries: vscode.l10n.t('Entries'),
		languages: vscode.l10n.t('Other languages'),
		acronyms: vscode.l10n.t('Acronyms'),
		variants: vscode.l10n.t('Other names'),
		wrongNames: vscode.l10n.t('Wrong names'),
		corrections: vscode.l10n.t('What to write instead of wrong names'),
		roles: vscode.l10n.t('Whether a name is an acronym'),
		labelRules: vscode.l10n.t('Rules for recognizing names'),
		kinds: vscode.l10n.t('Kinds of entries'),
		keys: vscode.l10n.t('Keys'),
		glosses: vscode.l10n.t('Short descriptions'),
		definitions: vscode.l10n.t('Definitions'),
		markup: vscode.l10n.t('Formatting in texts'),
		facts: vscode.l10n.t('Facts'),
		relations: vscode.l10n.t('Relations, or details of them'),
		departures: vscode.l10n.t('Differences from the official record'),
		evidence: vscode.l10n.t('Evidence of names and definitions'),
		shortTitles: vscode.l10n.t('Short titles'),
		citedSources: vscode.l10n.t('Sources to cite for entries'),
		sources: vscode.l10n.t('Sources'),
		overview: vscode.l10n.t('Statements of the overview'),
		about: vscode.l10n.t('Title, version and licence of the dossier'),
	};
}

function fieldLines(fields: readonly Loss[]): readonly string[] {
	const reasons: Readonly<Record<Loss['reason'], (key: string, field: string) => string>> = {
		field: (key, field) => vscode.l10n.t('{0}: “{1}” has no place in the format', key, field),
		precision: (key, field) => vscode.l10n.t('{0}: “{1}” is less precise', key, field),
		characters: (key, field) => vscode.l10n.t('{0}: “{1}” contains characters that may not be printed', key, field),
	};
	const left = fields.length - MAX_SHOWN_PROBLEMS;
	return [
		...fields.slice(0, MAX_SHOWN_PROBLEMS).map(({ key, field, reason }) => reasons[reason](key, field)),
		...left > 0 ? [vscode.l10n.t('and {0} more', left.toLocaleString(userLocale()))] : [],
	];
}
