// Small word lists the rules lean on: words around names, kinds of places, and things that are no one's secret.
import { medicines } from './vocabulary-medicines.ts'

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

export const determiners = list(
  `a an the this that these those my your his her its our their any some no every each either neither another such more most much many few little less all both half enough what which whose one two three four five six seven eight nine ten of`
)
export const pronouns = list('i you he she we they it who there')
export const modals = list(
  `can could cannot can't couldn't will would won't wouldn't may might must shall should shouldn't do does did don't doesn't didn't to not never let's lets`
)
export const beVerbs = list(
  `be is are was were been being am isn't aren't wasn't weren't seems seemed looks looked feels felt gets got becomes became stays stayed so very too quite really just as less more not`
)

export const titles = list(
  `atty attorney councillor canon bro cllr mr mrs ms miss mx dr doctor prof professor rev reverend fr father pastor deacon rabbi imam elder bishop officer deputy sheriff detective sgt sergeant lt lieutenant capt captain chief judge justice senator mayor governor coach principal don dona doña tia tío tía tio abuela abuelo sra sr señor señora senor senora aunt auntie uncle grandma grandpa granny nana nurse sister brother hon sir madam lady madame monsieur`
)
export const kin = list(
  `nan nanna gran grandad granddad mam mammy missus hubby lad lass fella bloke chap stepdad stepmum stepmom brother-in-law father-in-law daughter-in-law godmother godfather godson goddaughter sister brother mother father mum mom dad mama papa daughter son wife husband partner spouse girlfriend boyfriend fiance fiancee cousin niece nephew aunt uncle grandmother grandfather granddaughter grandson grandma grandpa stepmother stepfather stepson stepdaughter ex roommate housemate flatmate neighbor neighbour friend buddy sponsor boss foreman supervisor manager coworker colleague therapist counselor counsellor psychiatrist doctor nurse aide caseworker worker paralegal lawyer attorney advocate landlord landlady teacher pastor priest volunteer facilitator cofacilitator peer mentor dog cat puppy kitten horse baby kid kids boy girl twin twins son-in-law mother-in-law sister-in-law brother-in-law captain deputy officer clinician specialist navigator coach nephew's abuela abuelo tia tio mate carer caregiver`
)
/** Verbs whose subject is a person, as notes use them. */
export const personVerbs = list(
  `said says say told tells asked asks talked talks spoke speaks shared shares came comes went goes left leaves brought brings called calls phoned phones texted texts emailed wrote writes sat sits stood stands cried cries laughed laughs smiled smiles nodded nods felt feels thought thinks thinks wanted wants wants needs needed offered offers agreed agrees admitted admits joked jokes described describes explained explains mentioned mentions reported reports suggested suggests reminded reminds thanked thanks hugged hugs listened listens helped helps joined joins missed misses skipped skips passed passes opened opens closed closes started starts stopped stops lost loses found finds got gets had has was is wasn't isn't hasn't hadn't did does didn't doesn't will would may might can could can't couldn't won't wouldn't seemed seems looked looks lives lived works worked walked walks drove drives knows knew likes liked hates hated loves loved tried tries took takes gave gives made makes kept keeps let read reads saw sees sees heard hears held holds lit met meets moved moves noticed notices paid pays plays played promised promises quit ran runs sang sings sent sends set sets showed shows slept sleeps stayed stays struggled struggles translated translates turned turns visited visits volunteered volunteers wished wishes wondered wonders worried worries yelled arrived arrives appeared apologized apologised celebrated checked checks chose cooked coaches coached cancelled dropped drops drew draws lent mailed mentions needs never also just still finally then again already always usually raised relapsed returned returns rode shook signed sounded swore teased trusts whispered won hosted hosts led leads chaired poured passed greeted welcomed interrupted compared`
)
export const speechObjects = list(
  `told asked with thanked thank thanks called met saw visited hugged helped invited reminded phoned texted emailed joined text call ask tell email and or by from for to about between near beside behind without against like than because that when while if but where after before until unless although though whether hi hello dear love welcome including per via cc`
)
export const placePrepositions = list(
  'at in from to near into around outside via toward towards through by behind off on of across past over'
)

/** A run of capitalised words holding one of these names a body or building. */
export const organisationHeads = list(
  `bookshop bookstore launderette bar surgery practice colliery primary comprehensive grammar vocational regional concern apothecary drugstore bodega barbershop taqueria steakhouse campground speedway raceway apparel logistics plumbing roofing landscaping realty insurance dispensary detox corporation incorporated orchestra research international unlimited enterprises holdings hosp hospital clinic clinics medical center centre infirmary hospice pharmacy church chapel cathedral parish temple mosque synagogue masjid gurdwara ministry ministries fellowship school academy college university institute preschool montessori elementary seminary library shelter clubhouse club gym fitness ymca ywca counseling counselling behavioral behavioural associates services service health healthcare rehab rehabilitation recovery house home homes manor lodge inn hotel motel cafe café coffee diner restaurant grill pizza pizzeria bakery deli pub tavern market supermarket store shop stores mart bank credit union insurance company corp inc llc ltd plc co gmbh group foundation trust society council coalition alliance association league federation agency bureau department dept office court courthouse jail prison penitentiary police station barracks battalion regiment division brigade squadron marines platoon company's engine ladder precinct warehouse factory mill mills plant works paper tool industries systems solutions technologies software bros brothers sons partners legal aid salon barber laundromat theater theatre cinema museum stadium arena airport airlines railway transit bus times herald gazette tribune post news radio tv press magazine housing apartments towers tower terrace gardens senior nursing care hospitals physicians pediatrics dental dentistry orthopedics oncology urgent wellness sanctuary ward unit wing lab labs laboratory laboratories studio studios saloon garage motors auto dairy farm farms ranch nursery outreach mission pantry kitchen bistro brewery winery casa`
)
export const streetTypes = list(
  `street st avenue ave av road rd drive dr lane ln court ct boulevard blvd place pl way terrace ter circle cir square sq parkway pkwy highway hwy route rte trail alley plaza crescent close mews row turnpike pike path loop walk rue calle strasse straße via gata gatan vej weg laan straat allee platz ulica ulice rua avenida carrer chemin piazza viale corso estrada`
)
export const placeHeads = list(
  `bridge park beach lake river creek pond mountain mount mt hill hills valley bay harbor harbour island heights village township county square side end ridge grove falls springs forest point port fort camp town city junction common commons plaza mall reservation reservoir cemetery tower tunnel rotary pier landing woods meadow meadows canyon glen district quarter neighborhood hollow estates gardens terrace`
)

export const months = list(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`
)
export const weekdays = list(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays`
)

/** Countries, states, peoples, languages, faiths: too large to give anybody away. */
export const neutralPlaces = list(
  `america american americans usa us uk u.s england english britain british scotland scottish wales welsh ireland irish france french germany german spain spanish italy italian portugal portuguese greece greek russia russian ukraine ukrainian poland polish netherlands dutch belgium belgian sweden swedish norway norwegian denmark danish finland finnish iceland icelandic switzerland swiss austria austrian hungary hungarian czech slovakia slovak slovenia slovenian croatia croatian serbia serbian bosnia bosnian albania albanian romania romanian bulgaria bulgarian turkey turkish cyprus malta latvia lithuania estonia latvian lithuanian estonian china chinese japan japanese korea korean vietnam vietnamese thailand thai india indian pakistan pakistani bangladesh bangladeshi nepal nepali philippines filipino filipina indonesia indonesian malaysia malaysian singapore cambodia cambodian laos laotian burma burmese myanmar tibet tibetan mongolia mongolian taiwan taiwanese iran iranian persian iraq iraqi israel israeli palestine palestinian syria syrian lebanon lebanese jordanian saudi arabia arabian arab arabic yemen yemeni egypt egyptian morocco moroccan algeria algerian tunisia tunisian libya libyan sudan sudanese ethiopia ethiopian eritrea eritrean somalia somali kenya kenyan uganda ugandan tanzania tanzanian rwanda rwandan nigeria nigerian ghana ghanaian senegal senegalese liberia liberian congo congolese cameroon zimbabwe zambia mozambique angola africa african asia asian europe european australia australian zealand canada canadian mexico mexican guatemala guatemalan honduras honduran salvador salvadoran salvadorean nicaragua nicaraguan panama panamanian colombia colombian venezuela venezuelan ecuador ecuadorian peru peruvian bolivia bolivian chile chilean argentina argentine argentinian brazil brazilian uruguay paraguay cuba cuban haiti haitian jamaica jamaican dominican puerto rico rican caribbean trinidad hispanic latino latina latinx chicano afghan afghanistan kurdish kazakhstan uzbekistan georgian armenia armenian azerbaijan qatar kuwait bahrain oman emirates brunei bruneian fiji samoa samoan tonga hawaiian native navajo cherokee lakota
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming texan californian midwest midwestern ontario quebec alberta manitoba saskatchewan queensland tasmania scotia
hebrew latin swahili tagalog mandarin cantonese hindi urdu bengali punjabi tamil yiddish creole gaelic farsi pashto hmong yoruba igbo
christian christians christianity catholic catholics protestant baptist methodist lutheran presbyterian episcopal anglican evangelical orthodox quaker mormon pentecostal muslim muslims islam islamic jewish jew jews judaism hindu hinduism buddhist buddhism sikh god jesus christ lord bible quran torah koran scripture allah buddha satan heaven
amish mennonite inuit maori aboriginal apache sioux ojibwe choctaw mi'kmaq celtic nordic scandinavian balkan slavic persian bangla malayali malayalam telugu kannada gujarati marathi konkani sinhala sinhalese maltese luxembourg welshman irishman englishman frenchman scottishman ulster munster leinster connacht cornwall devon kent sussex surrey yorkshire lancashire norfolk suffolk essex somerset dorset cumbria northumberland midlands highlands hebrides kerala gujarat maharashtra rajasthan karnataka bihar goa assam
western eastern northern southern north south east west atlantic pacific republic democratic republicans democrats republican democrat congress senate parliament nazi communist victorian`
)

/** Medicines, treatments, conditions, programmes, scales: the matter of the notes, nobody's name. */
const terms = list(
  `postpartum perinatal antenatal postnatal peripartum menopause perimenopause psychotherapy psychotherapist psychosocial telehealth outpatient inpatient anhedonia derealization derealisation depersonalization depersonalisation dysphoria euphoria suicidality suicidal ideation agoraphobia bulimia anorexia neuropathy fibromyalgia endometriosis lupus epilepsy dementia mindfulness journaling reiki tai chi yoga pilates keto keppra htn hx dx tx rx sx fx pt pts chf dvt afib a-fib mi cad ckd esrd gerd uti mrsa ibd ra sle als cva tia tkr cabg aki bph pcos mdma lsd cbd thc bp hr er's mrn lft lfts cbc bmp bmi tb psa ace arb nsaid nsaids ssri ssris snri snris maoi maois tca tcas rsvp poc dob cpr aed ppe hvac eliquis losartan xarelto apixaban rivaroxaban amlodipine metoprolol januvia humira enbrel plavix crestor simvastatin clopidogrel digoxin amiodarone methotrexate adalimumab caucasian apgar mrna wellness zoloft sertraline prozac fluoxetine paxil paroxetine celexa citalopram lexapro escitalopram luvox fluvoxamine effexor venlafaxine cymbalta duloxetine pristiq desvenlafaxine wellbutrin bupropion remeron mirtazapine trazodone buspar buspirone lamictal lamotrigine depakote valproate divalproex tegretol carbamazepine trileptal oxcarbazepine topamax topiramate neurontin gabapentin lyrica pregabalin lithium lithobid seroquel quetiapine risperdal risperidone zyprexa olanzapine abilify aripiprazole latuda lurasidone geodon ziprasidone clozaril clozapine haldol haloperidol invega paliperidone vraylar cariprazine rexulti brexpiprazole saphris asenapine caplyta thorazine chlorpromazine prolixin fluphenazine trilafon perphenazine sustenna maintena xanax alprazolam ativan lorazepam klonopin clonazepam valium diazepam librium temazepam restoril ambien zolpidem lunesta sonata hydroxyzine vistaril propranolol prazosin clonidine guanfacine strattera atomoxetine ritalin methylphenidate concerta adderall vyvanse lisdexamfetamine dexedrine modafinil provigil suboxone buprenorphine sublocade methadone naltrexone vivitrol narcan naloxone antabuse disulfiram campral acamprosate chantix cogentin benztropine ingrezza valbenazine austedo ketamine spravato esketamine nardil parnate emsam elavil amitriptyline nortriptyline pamelor tofranil imipramine anafranil clomipramine doxepin metformin insulin ozempic wegovy semaglutide lisinopril atorvastatin lipitor tylenol acetaminophen advil ibuprofen aspirin benadryl melatonin warfarin coumadin prednisone albuterol levothyroxine synthroid omeprazole amoxicillin oxycodone oxycontin percocet vicodin fentanyl morphine tramadol heroin cocaine fentanyl meth adhd add ptsd cptsd ocd bpd gad mdd did odd asd dbt cbt act emdr ect tms erp cpt ifs rebt wrap ips mhfa naloxone aa na al-anon alanon nar-anon naranon ca ga oa smart nami dbsa samhsa va ssi ssdi snap wic tanf hud dmv ssa irs medicaid medicare obamacare hipaa er icu php iop pcp np rn lpn pta adl adls ada fmla eap hmo mri ekg eeg ct covid covid-19 hiv aids std std's tbi copd ibs lgbt lgbtq lgbtqia bipoc ged esl phq gad-7 phq-9 dsm icd tv dvd cd pc usb wifi wi-fi phd md msw lcsw gp gps id ids ok okay am pm dj diy faq fyi asap btw imo aka etc eta po ra pod sud dui dwi oud aud mat moud rts ii iii iv vi vii tardive dyskinesia alzheimer alzheimer's parkinson parkinson's asperger asperger's tourette tourette's huntington huntington's crohn crohn's hodgkin hodgkin's hashimoto hashimoto's down's lyme diabetes bipolar schizophrenia schizoaffective borderline depression anxiety psychosis mania hypomania catatonia psych meds med psychoeducation detox comorbid comorbidities hypervigilant hypervigilance dissociation dissociative neurodivergent neurotypical reentry self-care facebook instagram snapchat tiktok twitter youtube whatsapp zoom google netflix skype messenger reddit linkedin internet iphone android windows microsoft apple spotify wi fi uber lyft medline pubmed serenity jenga uno scrabble monopoly lego
dwp pip esa jsa cpn cmht cmhts camhs amhp iapt nhs dvla hmrc dbs a&e ndis hse nct tafe bpl apl upi fema ama cna cps poa fmla hcp lmhc lpc lcsw licsw cadc bsw aod ptsd's cptsd cprs csp pte slt ecg sats gcse gcses btec covid's dui's tens midline zoloft's ppl grp mtg tmrw tmr wk wks mos yrs hrs mins abt bc cuz coz gonna wanna gotta kinda sorta dunno lotta outta tonite nite thru tho thx pls plz prob probs def tbh idk ikr ngl rn irl ftw smh lmao rofl haha hahaha lols xx ps pps nb re fwd appt appts vol vols coord coords facil fac attn tbc tba tbd n/a nah yeah yep yup nope aye ok'd okd dont doesnt didnt isnt wasnt arent werent wont cant couldnt wouldnt shouldnt hasnt havent hadnt aint im ive youre theyre hes shes thats whats theres lets youve theyve gonne ya yall y'all everyones someones nobodys todays tonights mums dads moms
i'm i've i'll i'd oh hi hey yes no thanks okay ok lol omg xmas tgif mom dad mum mommy daddy grandma grandpa sir ma'am everyone everybody nobody somebody`
)
export const neutralTerms: ReadonlySet<string> = new Set([...terms, ...medicines])

/** Names and words after which "X's disease" or "X sign" follow are not people in the room. */
export const eponymHeads = list(
  `risk study disease syndrome disorder palsy sign test scale score lymphoma sarcoma phenomenon esophagus oesophagus tumor tumour classification criteria thyroiditis chorea contracture ataxia anemia anaemia dystrophy encephalopathy reflex maneuver manoeuvre method principle law theory inventory questionnaire rule effect model stain fracture ulcer aphasia psychosis`
)
/** Kinds of sheet, step, rule or programme in capitals: nothing to hide. */
export const neutralHeads = list(
  `plan plans agreement agreements prayer therapy anonymous program programs programme programmes worksheet worksheets workbook step steps tradition traditions guidelines guideline principle principles act law amendment award project protocol training week month day night group circle meeting session model method theory index form policy security administration disability benefits rights movement war wars pledge oath creed party show cup league series`
)

/** Verbs too common as the verb of a thing to prove that a person is the subject. */
export const weakVerbs = list(
  `is was has had did does will would may might can could seemed seems looked looks helped helps worked works came comes went goes stayed stays made makes kept keeps gave gives took takes turned turns started starts stopped stops moved moves never also just still finally then again already always usually needs felt feels found finds got gets left opened opens closed closes passed means meant let set cut put led leads isn't wasn't hasn't hadn't doesn't didn't won't wouldn't can't couldn't for returned returns met needed lost held showed shows ran runs`
)
/** Written small after a proper name, these make it the name of a place people go to. */
export const smallHeads = list(
  `bookshop bookstore launderette tearoom facility hosp clinic hospital pharmacy clubhouse office offices warehouse church school parish shelter library court courthouse college university store campus branch center centre mosque temple synagogue chapel gym diner cafe restaurant bakery plant factory mill jail prison station hostel hospice ymca academy preschool kindergarten salon garage dispensary bank casino rehab ward street road avenue lane bridge park boulevard drive beach projects apartments complex housing mall detox unit depot hall surgery practice chemist sector estate precinct colliery pit barracks nick uni primary secondary creche nursery chippy pub tavern inn hotel motel lodge hub day-centre foodbank co-op club club's legion arena stadium airport docks yard foundry quarry farm ranch tower towers manor court apts rink pool baths barbershop`
)
export const unitHeads = list(
  `engine ladder truck station precinct troop pack local post lodge chapter battalion platoon squad company regiment division brigade ward unit tower building block wing pier gate camp district section8 ps`
)
export const stateCodes = list(
  `al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nsw vic qld uk usa us`
)

/** Known to everybody, and still somebody's employer after "for" or "at". */
export const employers = list(
  `uber lyft google microsoft apple facebook netflix walmart target costco amazon fedex ups usps starbucks mcdonald's ikea verizon doordash instacart va dmv ymca ywca nhs`
)

/** Callings that may stand before a name as a title does. */
export const callings = list(
  `paralegal nurse counselor counsellor therapist psychiatrist psychologist facilitator volunteer sponsor mentor advocate attorney lawyer caseworker clinician coach captain chief deputy detective officer sergeant lieutenant pastor deacon rabbi imam priest teacher principal supervisor manager foreman aide navigator specialist probation parole landlord`
)

/** By-names before a name. */
export const epithets = list(
  `big little lil old young mama momma papa pappy uncle auntie aunt tall crazy sweet lady mad slim dj granny gramma grampa nonna nonno oma opa abuela abuelo tia tio cousin brother sister sis bro saint smiling tiny`
)
/** Words people go by. */
export const byNames = list(
  `red doc ace chief duke slim shorty tiny bear moose junior pops bubba butch chip buck rocky spike scooter peanut bird cricket sparky lucky mouse tex dutch whitey bud ducky goose cookie smokey smoky baby turtle pumpkin bunny kitty sunshine blue blaze jazz scout stitch cowboy ninja preacher gunner sarge pepper`
)

/** What only a person does. */
export const speaking = list(
  `said says told tells asked asks cried laughed laughs joked admitted thanked hugged whispered nodded smiled shared talked replied answered wore drove phoned texted sighed swore apologized apologised`
)
/** Words for people that name nobody. */
export const peopleWords = list(
  `people someone somebody everyone everybody nobody anyone others members staff facilitators facilitator participants participant men women folks group peers peer volunteers volunteer guests newcomers newcomer kids children parents families family mom dad mum another both many some several most few half none neighbors neighbours friends clinicians nurses doctors speakers veterans elders adults teens silence conversation discussion`
)
