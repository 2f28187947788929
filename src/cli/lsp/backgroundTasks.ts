import type { Connection } from 'vscode-languageserver';
import { errorMessage } from '../errorMessage';

/** The work that no request waits for. */
export class BackgroundTasks {
	private readonly connection: Connection;
	private stopped = false;

	constructor(connection: Connection) {
		this.connection = connection;
	}

	/** Whether the server is stopped, after which nothing more may be sent to the client. */
	get isStopped(): boolean {
		return this.stopped;
	}

	/** Writes the failure of a task to the log of the client, unless the server is stopped by then. */
	follow(task: Promise<unknown>): void {
		task.catch((error: unknown) => {
			if (!this.stopped) {
				this.connection.console.error(errorMessage(error));
			}
		});
	}

	/** Reports no more failures. */
	stop(): void {
		this.stopped = true;
	}
}
