import { basename } from 'node:path';
import {
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type Connection,
	type Disposable,
} from 'vscode-languageserver';
import type { Client } from './client';

/** Patterns of the files that settings, dossiers and bibliographies are in. */
const OWN_FILES = ['**/*.dossier.{yaml,yml,json}', '**/.vscode/settings.json', '**/*.{bib,bibtex,json,yaml,yml}'];

/** Asks a client to report changes of its settings, if it can. Rejects if it refuses. */
export async function watchSettings(connection: Connection, client: Client): Promise<void> {
	if (client.watchesSettings) {
		await connection.client.register(DidChangeConfigurationNotification.type, { section: 'dossier' });
	}
}

/** Asks a client to report changes of settings files, dossiers and bibliographies, if it can. Rejects if it refuses. */
export async function watchOwnFiles(connection: Connection, client: Client): Promise<void> {
	if (client.watchesFiles) {
		await watchFiles(connection, OWN_FILES);
	}
}

/** Follows changes of the texts with which quotations are compared. These may have any name. */
export class TextWatcher {
	private readonly connection: Connection;
	private registration: Disposable | undefined;
	/** The patterns of the texts that are watched, one per line. */
	private watched = '';

	constructor(connection: Connection) {
		this.connection = connection;
	}

	/** Asks a client to report changes of files with the names of some texts, instead of earlier ones, if it can. Rejects if it refuses. */
	async watch(client: Client | undefined, texts: readonly string[]): Promise<void> {
		const names = texts.map(path => basename(path)).sort();
		const globs = [...new Set(names)].map(name => `**/${name.replace(/[*?[\]{}]/g, '?')}`);
		const key = globs.join('\n');
		if (client?.watchesFiles !== true || key === this.watched || globs.length === 0) {
			return;
		}
		this.watched = key;
		try {
			const registration = await watchFiles(this.connection, globs);
			this.registration?.dispose();
			this.registration = registration;
		} catch (error) {
			// Tried again at the next reading.
			this.watched = '';
			throw error;
		}
	}
}

function watchFiles(connection: Connection, globs: readonly string[]): Promise<Disposable> {
	return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map(globPattern => ({ globPattern })) });
}
