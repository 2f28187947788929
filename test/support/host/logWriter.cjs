// Stands in for the native module `@vscode/spdlog`, which VS Code from npm has no build of: without it, no log file is
// written. It has the functions of that module that VS Code uses, with one file per logger. Lines are written at once.
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
	#file;
	#level = 0;
	#raw = false;

	constructor(file) {
		this.#file = file;
	}

	setLevel(level) {
		this.#level = level;
	}

	getLevel() {
		return this.#level;
	}

	/** Lines are written unchanged: the caller has formatted them. */
	clearFormatters() {
		this.#raw = true;
	}

	setPattern() {}
	flush() {}
	drop() {}

	write(level, message) {
		if (level >= this.#level) {
			const head = this.#raw ? '' : `${new Date().toISOString().replace('T', ' ').replace('Z', '')} [${levels[level]}] `;
			appendFileSync(this.#file, this.#raw ? message : `${head}${message}\n`);
		}
	}
}

for (const [level, name] of ['trace', 'debug', 'info', 'warn', 'error', 'critical'].entries()) {
	Logger.prototype[name] = function (message) {
		this.write(level, message);
	};
}

async function createLogger(_name, file) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, '', { flag: 'a' });
	return new Logger(file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
