import { parseArgs } from 'node:util';
import { oneLine } from '../core/text/shownText';
import { UsageError, type Command, type ExitCode, type Machine, type Options } from './command';
import { allCommands, commandNamed } from './commands/commands';
import { errorMessage } from './errorMessage';
import { errorCodeOf } from './files/readText';
import { withLogLines } from './logLine';

/** Runs the program with its arguments, without its name. Never rejects: an error is reported as one line on the error stream. */
export async function run(args: readonly string[], system: Machine): Promise<ExitCode> {
	const machine = withLogLines(system);
	const [name, ...others] = args;
	const command = commandNamed(name);
	if (command) {
		return await runCommand(command, others, machine);
	}
	if (name === '--version') {
		machine.print(machine.version);
		return 0;
	}
	if (name === '--help' || name === '-h' || name === 'help') {
		const about = commandNamed(others[0]);
		machine.print(about?.help ?? generalHelp());
		return 0;
	}
	machine.report(name === undefined
		? 'dossier: a command is missing. `dossier --help` lists them.'
		: `dossier: there is no ${name.startsWith('-') ? 'option' : 'command'} “${oneLine(name)}”. \`dossier --help\` lists the commands.`);
	return 2;
}

async function runCommand(command: Command, args: readonly string[], machine: Machine): Promise<ExitCode> {
	try {
		const { values, positionals } = parsed(command, args);
		if (values['help'] === true) {
			machine.print(command.help);
			return 0;
		}
		return await command.run(positionals, values, machine);
	} catch (error) {
		const help = error instanceof UsageError ? ` \`dossier ${command.name} --help\` explains the command.` : '';
		machine.report(`dossier ${command.name}: ${oneLine(errorMessage(error))}${help}`);
		return 2;
	}
}

function parsed({ options }: Command, args: readonly string[]): { readonly values: Options; readonly positionals: readonly string[] } {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { ...options, help: { type: 'boolean', short: 'h' } },
		});
		return { values: values as Options, positionals };
	} catch (error) {
		throw new UsageError(optionProblem(error));
	}
}

/** Says what is wrong with an option in the words of the program; in those of Node if it reports something else. */
function optionProblem(error: unknown): string {
	const message = errorMessage(error);
	const name = /'(--?[^\s'<]+)/u.exec(message)?.[1];
	if (name !== undefined && errorCodeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
		return `There is no option “${name}”. A name of a file that begins with a dash comes after “--”.`;
	}
	return name === undefined || errorCodeOf(error) !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? message
		: message.includes('does not take') ? `The option “${name}” has no value.`
		: `The option “${name}” needs a value. One that begins with a dash is written “${name}=-…”.`;
}

function generalHelp(): string {
	const commands = allCommands();
	const width = Math.max(...commands.map(({ name }) => name.length));
	return [
		'Usage: dossier COMMAND [OPTION…] [FILE…]',
		'',
		'Commands:',
		...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
		'',
		'Options:',
		'  --help     explains the program or, after a command, that command',
		'  --version  prints the version',
		'',
		'Results are written to standard output, problems to standard error. The exit code is 0 if all is well,',
		'1 if there are findings, and 2 if the command could not be carried out.',
		'',
		'Example:',
		'  dossier reference sources.bib --style oscola',
	].join('\n');
}
