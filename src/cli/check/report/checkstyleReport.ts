import { severityOf, type Severity } from '../../../core/check/severity';
import { escapeXml } from '../../../core/exchange/xml';
import { LineIndex } from '../../../core/mention/lineIndex';
import { oneLine } from '../../../core/text/shownText';
import type { CheckedFile, ReportInput } from '../checkedFile';
import { checkSentence } from './checkSentence';
import { replaceTerminalControls } from './terminalControls';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	hint: 'info',
	off: 'info',
};

/** The XML of Checkstyle, which many build servers read. */
export function checkstyleReport({ files, settings }: ReportInput): readonly string[] {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<checkstyle version="4.3">',
		...files.filter(({ findings }) => findings.length > 0).flatMap(file => fileElement(file, settings)),
		'</checkstyle>',
	];
}

function fileElement({ path, text, findings }: CheckedFile, { severities }: ReportInput['settings']): readonly string[] {
	const lines = new LineIndex(text);
	const name = replaceTerminalControls(withoutCommands(escapeXml(path)), character => `&#${character.codePointAt(0)};`);
	const errors = findings.map(finding => {
		const { line, character } = lines.positionAt(finding.start);
		const place = `line="${line + 1}" column="${character + 1}" severity="${LEVELS[severityOf(finding, severities)]}"`;
		return `\t\t<error ${place} message="${attribute(checkSentence(finding))}" source="dossier.${finding.code}"/>`;
	});
	return [`\t<file name="${name}">`, ...errors, '\t</file>'];
}

function attribute(text: string): string {
	return withoutCommands(escapeXml(oneLine(text)));
}

/** Escapes what the log of a build system would take for a command. */
function withoutCommands(xml: string): string {
	return xml.replace(/#(?=#)/g, '&#35;');
}
