// Everyday short forms of English first names, for finding a person under a name that is not on the roster.

const families = `
abigail abby abbie gail|abraham abe|albert al bert bertie|alexander alex al sandy xander lex sasha|alexandra alex alexa sandra sasha lexi lexie|alfred al alf fred alfie
alice ally|alison ali allie|amanda mandy|andrew andy drew|angela angie|ann anna anne annie nan nancy|anthony tony ant|antonio tony toni|arthur art artie|barbara barb babs barbie
benjamin ben benny benji|bernard bernie|bernadette bernie|beverly bev|bradley brad|brian bri|caroline carrie carol caro|catherine katherine kathryn kathleen cathy kathy kate katie kat kit kitty kath cat|cecilia cece
charles charlie chuck chas chaz|charlotte charlie lottie char|christina christine chris tina chrissy christy kris|christopher chris kit topher|cynthia cindy|daniel dan danny|danielle dani|david dave davey
deborah deb debbie debby|dennis denny|diana diane di|dolores lola dee|donald don donny donnie|dorothy dot dottie dolly|douglas doug|edward ed eddie ted teddy ned|eleanor ellie nell nora elle|elizabeth liz beth betty eliza lizzie betsy libby bess bessie ellie elsie lisa
emily em emmy|emma em|eugene gene|evelyn evie|florence flo|frances fran frannie francie|francis frank fran|francisco paco pancho cisco|franklin frank|frederick fred freddy freddie|gabriel gabe|geoffrey geoff|george georgie
gerald gerry jerry|gregory greg|gwendolyn gwen|harold harry hal|harriet hattie|helen nell|henry hank harry hal|howard howie|isabel isabella bella izzy belle|jacob jake|jacqueline jackie|james jim jimmy jamie jem|janet jan|jason jay
jeffrey jeff|jennifer jen jenny jenna|jeremy jerry jem|jessica jess jessie|joan joanie|joanna joanne jo|john jack johnny jon|jonathan jon jonny nathan|jose pepe|joseph joe joey jo|josephine jo josie|joshua josh|joyce joy
judith judy jude|julia julie jules|karen kari|kenneth ken kenny|kimberly kim|kristina kristin kris tina|laura laurie|lawrence larry laurie lars|leonard len lenny leo|leslie les|lillian lily lil|linda lindy|louis lou louie|louise lou
madeline maddie maddy|margaret maggie meg peggy peg marge margie greta rita madge|maria mary mari marie mimi|martha marty|martin marty|mary molly polly mamie|matthew matt matty|megan meg|melissa mel missy lissa|michael mike mick mickey mikey|michelle shelly
mildred millie|mitchell mitch|mohammed muhammad mohamed mohammad mo moe|monica mona|nancy nan|natalie nat|natasha tasha|nathan nathaniel nate nat|nicholas nick nicky nico|nicole nikki nicky|norman norm|oliver ollie|olivia liv livvy
pamela pam|patricia pat patty trish tricia patsy|patrick pat paddy rick|pauline polly|penelope penny|peter pete|philip phillip phil|rachel rae|raymond ray|rebecca becky becca bex|reginald reg reggie|richard rick dick rich ricky richie|robert rob bob bobby robbie bert
roberta bobbie|roger rog|ronald ron ronnie|rosemary rose rosie|russell russ rusty|samantha sam sammie|samuel sam sammy|sandra sandy|sarah sara sally sadie|solomon sol|sophia sophie|stephanie steph stevie|stephen steven steve stevie|stuart stu
susan sue susie suzie suzanne|terence terry|teresa theresa terry tess tessa|thaddeus thad|theodore ted teddy theo|thomas tom tommy|timothy tim timmy|tyler ty|tyrell ty|tyrone ty|valerie val|vanessa nessa|veronica ronnie vera|victor vic
victoria vicky vicki tori|vincent vince vinny|virginia ginny ginger|vivian viv|walter walt wally|wendy wen|wilfred will fred|william will bill billy willie liam|zachary zach zack`

const shortForms = new Map<string, string[]>()
for (const family of families.trim().split(/[|\n]/)) {
  const [full, ...short] = family.trim().split(' ')
  if (full !== undefined) shortForms.set(full, [...(shortForms.get(full) ?? []), ...short])
}

/** Short forms of a first name in lower case; none for a name that has none here. */
export function diminutivesOf(name: string): readonly string[] {
  return shortForms.get(name) ?? []
}
