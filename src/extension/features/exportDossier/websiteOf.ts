import * as vscode from 'vscode';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Library } from '../../../core/library/library';
import { siteOf, type Site, type SiteAssets } from '../../../core/site/siteFiles';
import type { SiteWords } from '../../../core/site/siteWords';
import { sourceInput } from '../../platform/citation/sourceInput';
import { referenceWords, renderLabels, userLocale } from '../../platform/library/labels';
import { pageWords } from '../../platform/library/pageWords';
import { webviewRoot } from '../../platform/ui/webviewShell';

/** Returns the website of a library, in the language of the user, with references in the citation style of the settings. */
export async function websiteOf(
	library: Library,
	lexicon: Lexicon,
	{ extensionUri }: { readonly extensionUri: vscode.Uri },
): Promise<Site> {
	return siteOf({
		library,
		lexicon,
		assets: await assetsIn(extensionUri),
		words: siteWords(),
		page: { labels: renderLabels(), words: pageWords(), references: referenceWords() },
		source: source => sourceInput(source),
	});
}

async function assetsIn(extensionUri: vscode.Uri): Promise<SiteAssets> {
	const textOf = async (name: string) =>
		new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(webviewRoot(extensionUri), name)));
	return { style: await textOf('site.css'), script: await textOf('site.js') };
}

/** Returns the words that only a website needs, in the user's language. */
function siteWords(): SiteWords {
	return {
		language: userLocale(),
		skip: vscode.l10n.t('Skip to content'),
		site: vscode.l10n.t('Site'),
		list: vscode.l10n.t('All entries and sources'),
		search: vscode.l10n.t('Search'),
		none: vscode.l10n.t('No matching results'),
		one: vscode.l10n.t('1 result'),
		several: vscode.l10n.t('{0} results'),
		firstOf: vscode.l10n.t('{0} results, showing the first {1}'),
		source: vscode.l10n.t('source'),
		edition: vscode.l10n.t('Version {0} · Licence: {1}'),
	};
}
