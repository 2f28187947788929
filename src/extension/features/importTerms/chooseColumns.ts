import * as vscode from 'vscode';
import type { LanguageTag } from '../../../core/dossier/model';
import { columnNamed, columnsOf, headingOf, LANGUAGE_PARTS, languageOfNames, type LanguagePart } from '../../../core/exchange/table/columns';
import type { ReadRows } from '../../../core/exchange/table/readCsv';
import { cleanLanguage } from '../../../core/exchange/termText';
import { userLocale } from '../../platform/library/labels';
import { plainRow } from '../../platform/ui/plainRow';
import { askInput, showPick } from '../../platform/ui/quickInput';
import type { ColumnFields, ColumnMemory } from './columnMemory';

/** The field of a column that is not read. */
export const NO_FIELD = 'none';

interface ColumnRow extends vscode.QuickPickItem {
	/** The heading of a column; absent for the row that continues. */
	readonly heading?: string;
}

interface FieldRow extends vscode.QuickPickItem {
	/** The field; absent for the row that asks for another language. */
	readonly field?: string;
}

/** How many cells of a column are shown. */
const MAX_SAMPLES = 3;

/**
 * Lets the user say what the columns of a table mean. The suggestion is guessed from the headings, or taken from the last table with the
 * same headings. `given` is the language for headings that name none, if no other does. `undefined` if the user cancels.
 */
export async function chooseColumns(
	{ rows: [head, ...rows] }: ReadRows,
	given: LanguageTag,
	memory: ColumnMemory,
): Promise<ColumnFields | undefined> {
	const headings = [...new Set((head?.cells ?? []).map(cell => cell.trim()).filter(cell => cell !== ''))];
	const language = languageOfNames(headings, given);
	const columns = columnsOf(headings, given, new Map());
	const guessed = headings.map((heading, index) => [heading, columns[index] ? headingOf(columns[index]) : NO_FIELD] as const);
	const fields = new Map(memory.of(headings) ?? guessed);
	const samples = (heading: string) => {
		const at = head?.cells.findIndex(cell => cell.trim() === heading) ?? -1;
		return rows.map(({ cells }) => cells[at]?.trim() ?? '').filter(cell => cell !== '').slice(0, MAX_SAMPLES).join(' · ');
	};
	for (;;) {
		const hasNames = [...fields.values()].some(field => /^(?:preferred|acronym|variant):/.test(field));
		const go = plainRow({
			label: vscode.l10n.t('Continue'),
			description: vscode.l10n.t('{0} rows', String(rows.length)),
			iconPath: new vscode.ThemeIcon('arrow-right'),
		});
		const asked = headings.map((heading): ColumnRow =>
			plainRow({ label: heading, description: fieldName(fields.get(heading) ?? NO_FIELD), detail: samples(heading), heading }),
		);
		const chosen = await showPick<ColumnRow>(hasNames ? [go, ...asked] : asked, {
			title: vscode.l10n.t('Import Terms: Columns'),
			matchOnDescription: true,
			matchOnDetail: true,
			placeHolder: hasNames
				? vscode.l10n.t('Are the columns right? Choose one to change it.')
				: vscode.l10n.t('Which column contains the names? Choose it.'),
		});
		if (!chosen) {
			return undefined;
		}
		if (chosen.heading === undefined) {
			const columnFields = [...fields];
			await memory.remember(columnFields);
			return columnFields;
		}
		const field = await chooseField(chosen.heading, fields, language);
		fields.set(chosen.heading, field ?? fields.get(chosen.heading) ?? NO_FIELD);
	}
}

/** `undefined` if the user cancels. */
async function chooseField(heading: string, fields: ReadonlyMap<string, string>, language: LanguageTag): Promise<string | undefined> {
	const languages = [...new Set([...fields.values()].flatMap(field => field.split(':')[1] ?? []).concat(language))];
	const row = (field: string): FieldRow => plainRow({ label: partName(field), description: languageOf(field), field });
	const rows = [
		...languages.flatMap(tag => LANGUAGE_PARTS.map(part => row(`${part}:${tag}`))),
		row('key'), row('kind'), row(NO_FIELD),
		plainRow({ label: vscode.l10n.t('Another Language…') } as FieldRow),
	];
	const chosen = await showPick(rows, {
		title: vscode.l10n.t('Import Terms: {0}', heading),
		placeHolder: vscode.l10n.t('What does the column “{0}” contain?', heading),
		matchOnDescription: true,
	});
	if (!chosen || chosen.field !== undefined) {
		return chosen?.field;
	}
	const tag = cleanLanguage(
		(await askInput(
			{ title: vscode.l10n.t('Import Terms: {0}', heading), prompt: vscode.l10n.t('The tag of the language, such as fr or pt-BR') },
			text => (cleanLanguage(text) === undefined ? vscode.l10n.t('This is not a language tag such as fr or pt-BR.') : undefined),
		)) ?? '',
	);
	// Asks again, now for the fields of that language only.
	return tag === undefined ? undefined : chooseField(heading, new Map(), tag);
}

function fieldName(field: string): string {
	return [partName(field), languageOf(field)].filter(part => part !== '').join(' · ');
}

function languageOf(field: string): string {
	const [, tag] = field.split(':');
	return tag === undefined ? '' : new Intl.DisplayNames([userLocale()], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

function partName(field: string): string {
	const column = columnNamed(field, 'en');
	if (!column) {
		return vscode.l10n.t('Not imported');
	}
	const names: Record<LanguagePart | 'key' | 'kind', string> = {
		key: vscode.l10n.t('Key'),
		kind: vscode.l10n.t('Kind'),
		preferred: vscode.l10n.t('Preferred name'),
		acronym: vscode.l10n.t('Acronyms'),
		variant: vscode.l10n.t('Other names'),
		gloss: vscode.l10n.t('Short description'),
		definition: vscode.l10n.t('Definition'),
		discouraged: vscode.l10n.t('Wrong names'),
		instead: vscode.l10n.t('What to write instead of a wrong name'),
		reason: vscode.l10n.t('Why a name is wrong'),
	};
	return names[column.part];
}
