import * as vscode from 'vscode';
import type { DossierExports } from '../../api/dossier';
import { registerAbbreviations } from './features/abbreviations/register';
import { registerAddresses } from './features/addresses/register';
import { registerAddToDossier } from './features/addToDossier/register';
import { dossierExports } from './features/api/dossierApi';
import { registerAuthor } from './features/author/register';
import { registerBrowse } from './features/browse/register';
import { registerCheck } from './features/check/register';
import { registerCite } from './features/cite/register';
import { registerComplete } from './features/complete/register';
import { registerCorrect } from './features/correct/register';
import { registerDossiers } from './features/dossiers/register';
import { registerEntryText } from './features/entryText/register';
import { registerExportDossier } from './features/exportDossier/register';
import { registerFind } from './features/find/register';
import { registerHover } from './features/hover/register';
import { registerImportTerms } from './features/importTerms/register';
import { registerKeys } from './features/keys/register';
import { registerMarkdownPreview, type MarkdownItExtender } from './features/markdownPreview/register';
import { registerMentions } from './features/mentions/register';
import { registerNavigate } from './features/navigate/register';
import { registerNewDossier } from './features/newDossier/register';
import { registerPreview } from './features/preview/register';
import { registerReferences } from './features/references/register';
import { registerRefresh } from './features/refresh/register';
import { registerStart } from './features/start/register';
import { registerStatus } from './features/status/register';
import { registerSymbol } from './features/symbol/register';
import { registerUnderline } from './features/underline/register';
import { buildServices } from './services';

/**
 * Registers every feature without loading any dossier. Returns the API that VS Code's Markdown preview expects, and the API for other
 * extensions.
 */
export function activate(context: vscode.ExtensionContext): Pick<MarkdownItExtender, 'extendMarkdownIt'> & DossierExports {
	const services = buildServices(context);
	const markdownPreview = registerMarkdownPreview(services);
	context.subscriptions.push(
		services,
		registerBrowse(services),
		registerHover(services),
		registerComplete(services),
		registerCorrect(services),
		registerSymbol(services),
		registerPreview(services),
		registerCite(services),
		registerKeys(services),
		registerReferences(services),
		registerRefresh(services),
		registerAbbreviations(services),
		registerFind(services),
		registerEntryText(services),
		registerNavigate(services),
		registerMentions(services),
		registerUnderline(services),
		registerCheck(services),
		registerDossiers(services),
		registerAddresses(services),
		registerNewDossier(services),
		registerImportTerms(services),
		registerExportDossier(services),
		registerAddToDossier(services),
		registerAuthor(services),
		registerStatus(services),
		registerStart(services),
		markdownPreview,
	);
	return { extendMarkdownIt: md => markdownPreview.extendMarkdownIt(md), ...dossierExports(services) };
}
