import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { LanguageTag } from '../../core/dossier/model';
import { shownText } from '../../core/text/shownText';
import type { Machine, Options } from '../command';
import { errorMessage } from '../errorMessage';
import type { BackgroundTasks } from './backgroundTasks';
import type { Client } from './client';
import { EDIT_PAUSE } from './openDocuments';
import { loadWorkspace, type Workspace } from './workspace';
import type { WorkspaceFiles } from './workspaceFiles';

/**
 * How long the client has to send its settings when it is asked for them, in milliseconds. Nothing can be answered before. It is a
 * multiple of what clients need that are busy starting.
 */
const SETTINGS_TIMEOUT = 10_000;

/** The services of `CurrentWorkspace`. */
export interface CurrentWorkspaceServices {
	readonly connection: Connection;
	readonly machine: Machine;
	/** The options of the command line. */
	readonly options: Options;
	/** The natural language of documents that do not declare one. */
	readonly language: LanguageTag;
	readonly files: WorkspaceFiles;
	readonly tasks: BackgroundTasks;
	/** Returns the client; `undefined` before it has introduced itself. */
	readonly client: () => Client | undefined;
	/** Called when the files have been read, even if they cannot be used. */
	readonly wasRead: () => void;
	/** Called when there is a workspace with which to check documents. It may be the earlier one. */
	readonly changed: () => void;
}

/** The workspace of the client, which is read again when something in it changes. Until it can be used again, its last version is. */
export class CurrentWorkspace {
	private readonly services: CurrentWorkspaceServices;
	private timer: NodeJS.Timeout | undefined;
	/** The settings that the client sent with a notification. */
	private sentSettings: unknown;
	private loaded: Promise<Workspace | undefined> = Promise.resolve(undefined);
	/** Whether a reading has not begun yet. */
	private isWaiting = false;

	constructor(services: CurrentWorkspaceServices) {
		this.services = services;
	}

	/** The workspace in its last usable state; `undefined` if there was none. Each reading has its own promise, which never rejects. */
	get latest(): Promise<Workspace | undefined> {
		return this.loaded;
	}

	/** Reads everything again with the settings that the client sent with a notification. */
	settingsSent(settings: unknown): void {
		this.sentSettings = settings;
		this.reload();
	}

	/**
	 * Reads settings and dossiers again, after what is being read. What cannot be used is reported to the user. However often this is
	 * called meanwhile, everything is read once more.
	 */
	reload(): void {
		if (this.isWaiting) {
			return;
		}
		this.isWaiting = true;
		const { tasks, changed } = this.services;
		const loaded = this.loaded.then(async earlier => {
			this.isWaiting = false;
			try {
				return await this.load() ?? earlier;
			} catch (error) {
				this.report(errorMessage(error));
				return earlier;
			}
		});
		this.loaded = loaded;
		tasks.follow(
			loaded.then(() => {
				if (this.loaded === loaded) {
					changed();
				}
			}),
		);
	}

	/** Reads everything again once nothing has been edited or changed for a while. */
	reloadAfterPause(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.reload(), EDIT_PAUSE);
	}

	/** Cancels the reading that is scheduled. */
	stop(): void {
		clearTimeout(this.timer);
	}

	private async load(): Promise<Workspace | undefined> {
		const { connection, machine, options, language, files, client, wasRead } = this.services;
		const report = (problem: string) => this.report(problem);
		const { folder, initialSettings, answersConfiguration } = client() ?? {};
		const answered: unknown =
			answersConfiguration === true
				? await inTime(connection.workspace.getConfiguration('dossier')).catch((error: unknown) => report(errorMessage(error)))
				: undefined;
		const clientSettings = [answered, this.sentSettings, initialSettings];
		try {
			return await files.whileReading({ ...machine, report }, recorded =>
				loadWorkspace({ folder, clientSettings, options, language }, recorded),
			);
		} finally {
			wasRead();
		}
	}

	/**
	 * Shows a problem in a message that waits for no answer, unlike those of the library's own functions. Clients such as VS Code could
	 * turn a file name into a link or a command.
	 */
	private report(problem: string): void {
		const { connection, tasks } = this.services;
		if (tasks.isStopped) {
			return;
		}
		const message = shownText(`Dossier: ${problem}`);
		tasks.follow(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
	}
}

/** Returns what the client answers; rejects if it does not answer in time. */
async function inTime(answer: Promise<unknown>): Promise<unknown> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('The editor has not sent its settings. Others are used.')), SETTINGS_TIMEOUT);
	});
	return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
