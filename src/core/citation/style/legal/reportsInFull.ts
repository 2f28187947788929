/** The abbreviations of reports of the United Kingdom, Ireland and the Commonwealth (OSCOLA, appendix 4.1) by their names in full. */
const REPORTS_IN_FULL: ReadonlyMap<string, string> = new Map(
	`All ER=all england law reports,all england reports;All ER (Comm)=all england law reports (commercial cases),all england reports (commercial cases),all england commercial cases;
All ER (EC)=all england law reports (european cases),all england reports (european cases);All ER Rep=all england law reports reprint;
WLR=weekly law reports;AC=appeal cases;App Cas=appeal cases (second series);QB=queen’s bench,queen’s bench division;
KB=king’s bench,king’s bench division;Ch=chancery,chancery division;Fam=family,family division;P=probate;
Lloyd’s Rep=lloyd’s law reports,lloyd’s reports;Lloyd’s Rep Med=lloyd’s law reports: medical,lloyd’s law reports medical;
Lloyd’s Rep IR=lloyd’s law reports: insurance and reinsurance,lloyd’s law reports insurance and reinsurance;
Cr App R=criminal appeal reports;Cr App R (S)=criminal appeal reports (sentencing);Crim LR=criminal law review;
SC=session cases;SC (HL)=session cases (hl),session cases (house of lords),session cases, house of lords;
SC (UKSC)=session cases (united kingdom supreme court);
SLT=scots law times;SLT (Sh Ct)=scots law times (sheriff court reports),scots law times (sheriff court);SCLR=scottish civil law reports;
SCCR=scottish criminal case reports;
JC=justiciary cases;CMLR=common market law reports;ECR=european court reports,reports of cases before the court;ICR=industrial cases reports;
IRLR=industrial relations law reports;ITR=industrial tribunal reports;FLR=family law reports;FCR=family court reports;
BCLC=butterworths company law cases;
BCC=british company cases,british company law cases;BHRC=butterworths human rights cases;HRLR=human rights law reports;
UKHRR=uk human rights reports,united kingdom human rights reports;
BMLR=butterworths medico-legal reports,butterworths medico legal reports;Med LR=medical law reports;BLR=building law reports;
Con LR=construction law reports;
CCL Rep=community care law reports;PTSR=public and third sector law reports;Bus LR=business law reports;CLC=commercial law cases;
EG=estates gazette;EGLR=estates gazette law reports;EMLR=entertainment and media law reports;Env LR=environmental law reports;
JPL=journal of planning and environment law,journal of planning law;
ER=english reports;FSR=fleet street reports;
RPC=reports of patent, design and trade mark cases,reports of patent cases,reports of patent, design, and trade mark cases;
ETMR=european trade mark reports;
HLR=housing law reports;Imm AR=immigration appeal reports,immigration appeals reports;INLR=immigration and nationality law reports;
IP & T=butterworths intellectual property and technology cases;
LGR=local government reports,knight’s local government reports,butterworths local government reports;L & TR=landlord and tenant reports;
LT=law times reports,law times;LJ=law journal reports;
NLJ=new law journal;Sol Jo=solicitors’ journal;
P & CR=property and conveyancing reports,property, planning and compensation reports,property planning and compensation reports,planning and compensation reports;

PIQR=personal injuries and quantum reports;PNLR=professional negligence and liability reports,professional negligence law reports;
RTR=road traffic reports;STC=simon’s tax cases;TC=tax cases,reports of tax cases;
TLR=times law reports;Tr LR=trading law reports;WTLR=wills and trusts law reports,wills & trusts law reports;St Tr=state trials;
IR=irish reports;ILRM=irish law reports monthly;ILTR=irish law times reports;ELR=employment law reports;
NI=northern ireland law reports,northern ireland reports;NIJB=northern ireland judgments bulletin;
CLR=commonwealth law reports;ALR=australian law reports;ALJR=australian law journal reports;FCR=federal court reports;
NSWLR=new south wales law reports;VR=victorian reports;SASR=south australian state reports;
NZLR=new zealand law reports;DLR=dominion law reports;SCR=canada supreme court reports,canada law reports,supreme court reports;
FC=federal court reports (canada);OR=ontario reports;WWR=western weekly reports;
SA=south african law reports;BCLR=butterworths constitutional law reports;SCC=supreme court cases;AIR=all india reporter;
HKCFAR=hong kong court of final appeal reports;HKLRD=hong kong law reports and digest,hong kong law reports & digest;
GLR=ghana law reports;SCGLR=supreme court of ghana law reports;NWLR=nigerian weekly law reports;KLR=kenya law reports;EA=east africa law reports;
WIR=west indian reports;PLD=all pakistan legal decisions;SCMR=supreme court monthly review;HKLR=hong kong law reports;ZLR=zimbabwe law reports;
SLR=singapore law reports;SLR(R)=singapore law reports (reissue);MLJ=malayan law journal;DR=decisions and reports;CD=collection of decisions;
Yearbook=yearbook of the european convention on human rights;
ILR=international law reports;ILM=international legal materials;RIAA=reports of international arbitral awards;
BVerfGE=entscheidungen des bundesverfassungsgerichts`
		.split(/;\s*/)
		.flatMap(entry => {
			const [short = '', names = ''] = entry.split('=');
			return names.split(/,(?! )/).map(name => [name, short] as const);
		}),
);

/** Returns the abbreviation of reports whose name is in full; other names are kept. */
export function shortReports(name: string): string {
	return (
		REPORTS_IN_FULL.get(
			name
				.toLowerCase()
				.replace(/^(?:the )?law reports:? \(([^()]+)\)$/, '$1')
				.replace(/^the (?:law reports[,:]? )?|^law reports[,:]? /, '')
				.replaceAll("'", '’'),
		) ?? name
	);
}

/** Whether a name, or an abbreviation, is that of law reports, and not of a journal that also has articles. */
export function isLawReports(name: string): boolean {
	const short = shortReports(name).replaceAll('.', '');
	return !JOURNALS.has(short) && (ABBREVIATIONS.has(short) || /^(?:LR [A-Z]|ICJ Rep|ECHR$|EHRR$)/.test(short));
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(REPORTS_IN_FULL.values());

/** Those of them that print articles, too. */
const JOURNALS: ReadonlySet<string> = new Set(['Crim LR', 'JPL', 'NLJ', 'Sol Jo', 'LJ', 'EG', 'Yearbook', 'P']);
