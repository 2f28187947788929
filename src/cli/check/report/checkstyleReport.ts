import { severityOf, type Severity } from '../../../core/check/severity';
import { escapeXml } from '../../../core/exchange/xml';
import { LineIndex } from '../../../core/mention/lineIndex';
import { oneLine } from '../../../core/shownText';
import type { ReportInput } from '../checkedFile';
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
	return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files.flatMap(({ path, text, findings }) => {
		const lines = new LineIndex(text);
		return findings.length === 0 ? [] : [`\t<file name="${replaceTerminalControls(withoutCommands(escapeXml(path)), character => `&#${character.codePointAt(0)};`)}">`, ...findings.map(finding => {
			const { line, character } = lines.positionAt(finding.start);
			return `\t\t<error line="${line + 1}" column="${character + 1}" severity="${LEVELS[severityOf(finding, settings.severities)]}" message="${attribute(checkSentence(finding))}" source="dossier.${finding.code}"/>`;
		}), '\t</file>'];
	}), '</checkstyle>'];
}

function attribute(text: string): string {
	return withoutCommands(escapeXml(oneLine(text)));
}

/** Escapes what the log of a build system would take for a command. */
function withoutCommands(xml: string): string {
	return xml.replace(/#(?=#)/g, '&#35;');
}
