// The words that the Bluebook abbreviates in case names, names of institutions and titles of periodicals: table 6 (21st ed.), the places of
// table 10, and the institutions of table 13. Each line has an abbreviation and its words; a word in parentheses may end in any of the
// endings.

/** Words and their abbreviations: `Admin.: Administrat(ive|ion)`. */
const WORDS = `
Acad.: Academ(ic|y); Acct.: Accountan(t|cy), Accounting; Admin.: Administrat(ive|ion); Adm’r: Administrator; Advert.: Advertising; Advoc.: Advoca(te|cy);
Aff.: Affair; Afr.: Africa(|n); Agric.: Agricultur(e|al); All.: Alliance; Alt.: Alternative; Amend.: Amendment; Am.: America(|n); Ann.: Annual; App.: Appellate;
Arb.: Arbitrat(or|ion); Assoc.: Associate; Ass’n: Association; Atl.: Atlantic; Att’y: Attorney; Auth.: Authority; Auto.: Automo(bile|tive); Ave.: Avenue;
Bankr.: Bankruptcy; Behav.: Behavior(|al); Bd.: Board; Brit.: British; Broad.: Broadcast(|er|ing); Bhd.: Brotherhood; Bros.: Brothers; Bldg.: Building;
Bull.: Bulletin; Bus.: Business(|es); Cap.: Capital; Cas.: Casualty; Cath.: Catholic; Ctr.: Cent(er|re); Cent.: Central; Chem.: Chemical; Child.: Child(|ren);
Chron.: Chronicle; Cir.: Circuit; Civ.: Civil; Coal.: Coalition; Coll.: College; Comment.: Commentary; Com.: Commerc(e|ial); Comm’n: Commission;
Comm’r: Commissioner; Comm.: Committee; Commc’n: Communication; Cmty.: Community; Co.: Company; Compar.: Comparative; Comp.: Compensation; Comput.: Computer;
Condo.: Condominium; Conf.: Conference; Cong.: Congress(|ional); Consol.: Consolidated; Const.: Constitution(|al); Constr.: Construction;
Contemp.: Contemporary; Cont’l: Continental; Cont.: Contract; Coop.: Cooperat(ion|ive); Corp.: Corporat(e|ion); Corr.: Correction(|al); Couns.: Counsel(|or);
Cnty.: County; Ct.: Court; Crim.: Criminal; Def.: Defen(der|se|ce); Delinq.: Delinquen(t|cy); Dep’t: Department; Det.: Detention; Dev.: Develop(er|ment);
Dig.: Digest; Digit.: Digital; Dipl.: Diplomacy; Dir.: Director; Disc.: Discount; Disp.: Dispute; Distrib.: Distribut(or|ing|ion); Dist.: District;
Div.: Division; E.: East(|ern); Econ.: Econom(ic|ics|ical|y); Ed.: Edit(or|orial); Educ.: Education(|al); Elec.: Electri(c|cal|city), Electronic;
Emp.: Employ(ee|er|ment); Enf’t: Enforcement; Eng’r: Engineer; Eng’g: Engineering; Eng.: English; Enter.: Enterprise; Ent.: Entertainment;
Env’t: Environment(|al); Equal.: Equality; Equip.: Equipment; Est.: Estate; Eur.: Europe(|an); Exam’r: Examiner; Exch.: Exchange; Exec.: Executive;
Expl.: Explorat(ion|ory); Exp.: Export(|er|ation); Fac.: Faculty; Fam.: Family; Fed.: Federal; Fed’n: Federation; Fid.: Fidelity; Fin.: Financ(e|ial|ing);
Found.: Foundation; Gen.: General; Glob.: Global; Gov’t: Government; Grp.: Group; Guar.: Guaranty; Hisp.: Hispanic; Hist.: Histor(ical|y); Hosp.: Hospital(|ity);
Hous.: Housing; Hum.: Human; Immigr.: Immigration; Imp.: Import(|er|ation); Inc.: Incorporated; Indem.: Indemnity; Indep.: Independen(ce|t);
Indus.: Industr(ial|ies|y); Info.: Information; Inj.: Injury; Inst.: Institut(e|ion); Ins.: Insurance; Intell.: Intellectual; Intel.: Intelligence;
Interdisc.: Interdisciplinary; Int’l: International; Inv.: Invest(ment|or); Jud.: Judicial; Jurid.: Juridical; Juris.: Jurisprudence; Just.: Justice;
Juv.: Juvenile; Lab.: Labor; Lab’y: Laboratory; L. Rev.: Law Review; L.J.: Law Journal; Law.: Lawyer; Legis.: Legislat(ion|ive); Liab.: Liability; Libr.: Librar(y|ian); Ltd.: Limited;
Litig.: Litigation; Loc.: Local; Mach.: Machine(|ry); Mag.: Magazine; Maint.: Maintenance; Mgmt.: Management; Mfr.: Manufacturer; Mfg.: Manufacturing;
Mar.: Maritime; Mkt.: Market; Mktg.: Marketing; Mech.: Mechanic(|al); Med.: Medic(al|inal|ine); Mem’l: Memorial; Merch.: Merchan(t|dise|dising);
Metro.: Metropolitan; Mil.: Military; Min.: Mineral; Mod.: Modern; Mortg.: Mortgage; Mun.: Municipal(|ity); Mut.: Mutual; Nat’l: National; Nat.: Natural;
Negl.: Negligence; Negot.: Negotiat(ion|or); Newsl.: Newsletter; N.: North(|ern); Ne.: Northeast(|ern); Nw.: Northwest(|ern); Off.: Offic(e|ial);
Op.: Opinion; Org.: Organi(zation|sation|zing); Pac.: Pacific; P’ship: Partnership; Pat.: Patent; Pers.: Person(al|nel); Persp.: Perspective;
Pharm.: Pharmaceutic(|s|al|als); Phil.: Philosoph(ical|y); Plan.: Planning; Pol’y: Policy; Pol.: Politic(al|s); Prac.: Practi(cal|ce|tioner);
Pres.: Preserv(e|ation); Priv.: Priva(cy|te); Prob.: Probat(e|ion), Problem; Proc.: Proce(edings|dure); Prod.: Product(|ion); Pro.: Profession(|al);
Prop.: Property; Prot.: Protection; Psych.: Psycholog(ical|ist|y); Pub.: Public; Publ’n: Publication; Publ’g: Publishing; Q.: Quarterly; R.R.: Railroad;
Ry.: Railway; Refin.: Refin(ing|ement); Reg’l: Regional; Reg.: Register; Regul.: Regulat(ion|or|ory); Rehab.: Rehabilitat(ion|ive);
Rel.: Relation; Rep.: Report(|er); Reprod.: Reproduct(ion|ive); Rsch.: Research; Rsrv.: Reserv(ation|e); Resol.: Resolution; Res.: Resource(|s);
Resp.: Responsibility; Rest.: Restaurant; Ret.: Retirement; Rev.: Review(|s); Rts.: Rights; Rd.: Road; Sav.: Savings; Sch.: School(|s); Sci.: Scien(ce|tific);
Sec’y: Secretary; Sec.: Securit(y|ies); Serv.: Service; S’holder: Shareholder, Stockholder; Soc.: Social; Soc’y: Society; Socio.: Sociolog(ical|y);
Sol.: Solution; S.: South(|ern); Se.: Southeast(|ern); Sw.: Southwest(|ern); St.: Street; Stud.: Studies; Subcomm.: Subcommittee; Sur.: Surety; Surv.: Survey;
Symp.: Symposium; Sys.: System(|s); Tax’n: Taxation; Tchr.: Teacher; Tech.: Techn(ical|ique|ology|ological); Telecomm.: Telecommunication(|s);
Tel.: Telephone, Telegraph; Temp.: Temporary; Twp.: Township; Transcon.: Transcontinental; Transnat’l: Transnational; Transp.: Transport(|ation);
Trib.: Tribune; Tr.: Trust(|ee); Unif.: Uniform; Univ.: University; Urb.: Urban; Util.: Utility; Vill.: Village; Wk.: Week; Wkly.: Weekly; W.: West(|ern); Y.B.: Yearbook
`;

/** States and cities of the United States; those that are not abbreviated are needed for the names of courts. */
const PLACES = `
Ala.: Alabama; Alaska: Alaska; Ariz.: Arizona; Ark.: Arkansas; Cal.: California; Colo.: Colorado; Conn.: Connecticut; Del.: Delaware; D.C.: District of Columbia;
Fla.: Florida; Ga.: Georgia; Haw.: Hawaii; Idaho: Idaho; Ill.: Illinois; Ind.: Indiana; Iowa: Iowa; Kan.: Kansas; Ky.: Kentucky; La.: Louisiana; Me.: Maine;
Md.: Maryland; Mass.: Massachusetts; Mich.: Michigan; Minn.: Minnesota; Miss.: Mississippi; Mo.: Missouri; Mont.: Montana; Neb.: Nebraska; Nev.: Nevada;
N.H.: New Hampshire; N.J.: New Jersey; N.M.: New Mexico; N.Y.: New York; N.C.: North Carolina; N.D.: North Dakota; Ohio: Ohio; Okla.: Oklahoma; Or.: Oregon;
Pa.: Pennsylvania; P.R.: Puerto Rico; R.I.: Rhode Island; S.C.: South Carolina; S.D.: South Dakota; Tenn.: Tennessee; Tex.: Texas; Utah: Utah; Vt.: Vermont;
Va.: Virginia; W. Va.: West Virginia; Wash.: Washington; Wis.: Wisconsin; Wyo.: Wyoming; L.A.: Los Angeles; S.F.: San Francisco; Phila.: Philadelphia; Chi.: Chicago; Bos.: Boston
`;

/** Words of titles of periodicals only, which precede those above. */
const PERIODICALS = `
A.B.A.: American Bar Association, ABA; Cong. Rec.: Congressional Record; U.C.: UC; B.C.: Boston College; B.U.: Boston University; N.Y.U.: New York University, NYU; Am. U.: American University; Calif.: California;
Geo. Wash.: George Washington; Geo.: Georgetown, George; Harv.: Harvard; Colum.: Columbia; Stan.: Stanford; Vand.: Vanderbilt; Brook.: Brooklyn;
Denv.: Denver; Hous.: Houston; Loy.: Loyola; Marq.: Marquette; Pepp.: Pepperdine; Pitt.: Pittsburgh; Rich.: Richmond; Cin.: Cincinnati; Temp.: Temple;
Tul.: Tulane; Vill.: Villanova; Wm.: William; St.: State, Street; C.R.-C.L.: Civil Rights-Civil Liberties; Sup. Ct.: Supreme Court; U.: University; J.: Journal(|s);
L.: Law(|s); F.: Forum; Ent.: Entertainment
`;

/** Returns the abbreviation of every word in a table. */
function tableOf(text: string): ReadonlyMap<string, string> {
	return new Map(text.trim().split(/;\s/).flatMap(entry => {
		const [abbreviation = '', words = ''] = entry.split(/: (.*)/s);
		return words.trim().split(/,\s/).flatMap(word => {
			const [, stem = word, endings = ''] = /^([^(]*)\(([^)]*)\)$/.exec(word) ?? [];
			return endings.split('|').map(ending => [stem + ending, abbreviation] as const);
		});
	}));
}

/** The abbreviations of words by word. */
export const ABBREVIATED_WORDS = tableOf(WORDS);

/** The abbreviations of States and cities of the United States. */
export const ABBREVIATED_PLACES = tableOf(PLACES);

/** The abbreviations of words in titles of periodicals. */
export const ABBREVIATED_IN_PERIODICALS = tableOf(PERIODICALS);
