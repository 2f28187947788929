import type { Connection } from 'vscode-languageserver';
import { aboutDocument, type AnswerSources } from './answers/aboutDocument';
import { diagnosticsOf } from './answers/diagnostics';
import type { BackgroundTasks } from './backgroundTasks';
import type { Client } from './client';
import type { OpenDocument } from './openDocument';
import { EDIT_PAUSE } from './openDocuments';

/** The services of `DiagnosticsPublisher`. */
export interface DiagnosticsPublisherServices extends AnswerSources {
	readonly connection: Connection;
	readonly tasks: BackgroundTasks;
	/** Returns the client; `undefined` before it has introduced itself. */
	readonly client: () => Client | undefined;
}

/** Pushes the findings in open documents to a client that does not pull them. */
export class DiagnosticsPublisher {
	private readonly services: DiagnosticsPublisherServices;
	/** By the URIs of documents. */
	private readonly timers = new Map<string, NodeJS.Timeout>();
	/** The number of checks that have begun. */
	private begun = 0;
	/** The newest check of each document that has ended. The findings of earlier ones are outdated. */
	private readonly ended = new WeakMap<OpenDocument, number>();

	constructor(services: DiagnosticsPublisherServices) {
		this.services = services;
	}

	/** Pushes the findings in a document after a pause, unless the client pulls them. */
	sendLater({ uri }: OpenDocument): void {
		if (this.isPulled) {
			return;
		}
		clearTimeout(this.timers.get(uri));
		this.timers.set(uri, setTimeout(() => {
			this.timers.delete(uri);
			this.services.tasks.follow(this.send(uri));
		}, EDIT_PAUSE));
	}

	/** Pushes the findings in all documents after a pause. A client that pulls them is asked to do so again, if it supports that. */
	sendAllAgain(): void {
		const { client, connection, documents, tasks } = this.services;
		if (!this.isPulled) {
			documents.all().forEach(document => this.sendLater(document));
		} else if (client()?.refreshesDiagnostics === true) {
			tasks.follow(connection.languages.diagnostics.refresh());
		}
	}

	/** Removes the findings in a document that was closed. */
	remove(uri: string): void {
		clearTimeout(this.timers.get(uri));
		this.timers.delete(uri);
		if (!this.isPulled) {
			this.services.tasks.follow(this.services.connection.sendDiagnostics({ uri, diagnostics: [] }));
		}
	}

	/** Cancels what is scheduled. */
	stop(): void {
		this.timers.forEach(timer => clearTimeout(timer));
	}

	private get isPulled(): boolean {
		return this.services.client()?.pullsDiagnostics === true;
	}

	private async send(uri: string): Promise<void> {
		const { connection, documents, workspace, tasks } = this.services;
		const document = documents.get({ uri });
		const { latest } = workspace;
		const check = ++this.begun;
		const found = await aboutDocument({ uri }, this.services, diagnosticsOf);
		// After a change of the dossiers, the document is checked again.
		const isCurrent = !tasks.isStopped && workspace.latest === latest && documents.get({ uri }) === document;
		if (found && document && isCurrent && check > (this.ended.get(document) ?? 0)) {
			this.ended.set(document, check);
			await connection.sendDiagnostics({ uri, ...found });
		}
	}
}
