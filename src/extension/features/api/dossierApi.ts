import * as vscode from 'vscode';
import type { CiteOptions, DossierApi, DossierExports, EntriesChange, EntryInfo, RegisteredDossier } from '../../../../api/dossier';
import { LANGUAGES } from '../../../core/citation/style/locale/languages';
import { writeRich } from '../../../core/citation/style/output';
import { styleOf } from '../../../core/citation/style/styles';
import { plainTextOutput } from '../../../core/language/plainText/output';
import { sourceToCite, type LibraryEntry } from '../../../core/library/library';
import { nameOf, textIn } from '../../../core/library/names';
import { search } from '../../../core/library/search';
import { renderCard } from '../../../core/render/card/card';
import { renderLabels, userLocale } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';
import type { RegisteredSource } from '../../platform/sources/registeredSource';
import { errorWithStack } from '../../platform/ui/errorMessage';
import { KIND_ICONS } from '../../platform/ui/kindIcons';

/** The services that the API uses. */
export interface ApiServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly registered: RegisteredSource;
	readonly log: vscode.LogOutputChannel;
}

const VERSION = 1;
const MAX_FOUND = 100;
const STYLES = ['un', 'oscola', 'bluebook', 'chicago', 'apa'] as const;

/** Returns what other extensions get: `getAPI`, which gives the API of one version. */
export function dossierExports(services: ApiServices): DossierExports {
	let api: DossierApi | undefined;
	return {
		getAPI(version: number) {
			if (version !== VERSION) {
				throw new Error(`Version ${String(version)} of the API is not available. The newest version is ${VERSION}.`);
			}
			api ??= Object.freeze(apiOf(services));
			return api;
		},
	};
}

function apiOf(services: ApiServices): DossierApi {
	return {
		registerDossier: dossier => services.registered.add(checked(dossier)),
		findEntries: text => findEntries(requireString('text', text), services),
		card: (id, language) => card(requireString('entryId', id), language, services),
		cite: (id, options = {}) => cite(requireString('id', id), options, services),
		onDidChangeEntries: guardedEvent(services),
	};
}

/** Arguments come from code that no compiler may have checked. */
function requireString(name: string, value: unknown): string {
	if (typeof value !== 'string') {
		throw new TypeError(`${name} must be a string.`);
	}
	return value;
}

function checked(dossier: RegisteredDossier): RegisteredDossier {
	const text = requireString('text', dossier.text);
	const owner = requireString('owner', dossier.owner);
	const name = requireString('name', dossier.name);
	if (!/^[\w-]+\.[\w-]+$/.test(owner) || !/^[\w.-]{1,100}$/.test(name)) {
		throw new TypeError('owner must be the id of an extension, and name must consist of letters, digits, dots and hyphens.');
	}
	return { owner, name, text };
}

async function findEntries(text: string, { store, indexes }: ApiServices): Promise<readonly EntryInfo[]> {
	const { library } = await store.get();
	const found = text.trim() === '' ? [] : search(await indexes.entries(library), text);
	return Object.freeze(found.flatMap(item => (item.type === 'entry' ? [item.entry] : [])).slice(0, MAX_FOUND).map(infoOf));
}

function infoOf({ id, dossier, entry }: LibraryEntry): EntryInfo {
	const locale = userLocale();
	return Object.freeze({
		id,
		dossier: dossier.id,
		kind: entry.kind,
		name: nameOf(entry, locale, dossier.language),
		description: textIn(entry.gloss, locale, dossier.language),
	});
}

async function card(id: string, language: string | undefined, { store }: ApiServices): Promise<string | undefined> {
	const { library } = await store.get();
	const entry = library.entries.get(id);
	return entry && renderCard({ library, entry, labels: renderLabels(language), icon: KIND_ICONS[entry.entry.kind], actions: [] });
}

async function cite(id: string, { style = 'un', language = 'en' }: CiteOptions, { store }: ApiServices): Promise<string | undefined> {
	const { library } = await store.get();
	const entry = library.entries.get(id);
	const source = entry ? sourceToCite(library, entry) : library.sources.get(id);
	const known = STYLES.find(one => one === style) ?? 'un';
	return source && writeRich(styleOf(known).reference(source.source.csl, LANGUAGES.find(one => one === language) ?? 'en'), plainTextOutput);
}

/** The event of the store with plain data. The error of a listener that throws is logged, and the listener removed, so that it does not disturb the others. */
function guardedEvent({ store, log }: ApiServices): vscode.Event<EntriesChange> {
	return (listener, thisArg?: unknown, disposables?: vscode.Disposable[]) => {
		const subscription = store.onDidChange(({ added, changed, removed }) => {
			try {
				listener.call(
					thisArg,
					Object.freeze({
						added: Object.freeze([...added]),
						changed: Object.freeze([...changed]),
						removed: Object.freeze([...removed]),
					}),
				);
			} catch (error) {
				subscription.dispose();
				log.error(`api: a listener was removed: ${errorWithStack(error)}`);
			}
		});
		disposables?.push(subscription);
		return subscription;
	};
}
