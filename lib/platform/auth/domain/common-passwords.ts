/**
 * What people's passwords are made of, in English and French, folded (lower case, no accents). Written by hand for this
 * product from the well-known kinds (keyboard walks are found by rule): words for "password", greetings, first names,
 * animals, teams, months, cities, brands. A password that is three of these pieces or fewer is common, which covers the
 * entries of 12 characters and more in the published lists of leaked passwords without carrying one.
 */
export const commonPieces: ReadonlySet<string> = new Set(
  `
  password passw0rd passwort passe motdepasse mdp pass secret secrete secure security securite login signin welcome
  bienvenue bonjour bonsoir salut coucou hello letmein openup ouvretoi opensesame sesame trustno trust noone admin
  administrator administrateur adminadmin root superuser sysadmin manager master user username utilisateur guest
  invite default defaut change changeme changeit changezmoi temp temporary temporaire test testing tester testtest
  demo sample example exemple access acces code access granted enter entry private prive public system systeme
  server serveur computer ordinateur internet website site web mail email wifi network reseau windows microsoft
  office google facebook linkedin instagram twitter youtube apple iphone samsung android amazon netflix pokemon
  nintendo playstation minecraft fortnite starwars superman batman spiderman ironman matrix hacker ninja killer
  shadow phantom dragon tiger lion monkey singe panda horse cheval dog doggy chien cat chat kitty minou rabbit lapin
  bird oiseau fish poisson dolphin dauphin butterfly papillon unicorn licorne wolf loup bear ours eagle aigle falcon
  sunshine soleil moonlight moon lune star stars etoile rainbow flower fleur rose lily summer ete winter hiver spring
  printemps autumn automne fall weather ocean mer beach plage mountain montagne river riviere forest foret
  january february march april may june july august september october november december janvier fevrier mars avril
  mai juin juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday friday saturday sunday
  lundi mardi mercredi jeudi vendredi samedi dimanche today tomorrow demain
  love lover iloveyou loveyou iloveme jetaime amour amoureux monamour mon amour jtm tamere cheri cherie bebe baby babygirl
  babyboy angel ange princess princesse prince queen reine king roi family famille mother mere maman mama mommy
  father pere papa daddy sister soeur brother frere friend friends ami amis copain forever toujours always happy
  heureux bonheur smile sourire peace paix liberty liberte freedom egalite fraternite money argent dollar euro
  football foot soccer rugby tennis basketball baseball hockey cycling velo golf marseille paris lyon toulouse nice
  nantes bordeaux lille strasbourg rennes grenoble monaco london londres newyork chicago boston texas california
  france french francais quebec montreal canada america england bretagne belgique bruxelles suisse geneve
  liverpool arsenal chelsea manchester united realmadrid barcelona barca juventus psg om ol allez
  michael jennifer jessica ashley daniel thomas robert andrew matthew anthony joshua william charlie jordan michelle
  nicole nicolas julien sophie marie camille pierre philippe jean paul jacques alexandre alexandra antoine maxime
  caroline isabelle isabel catherine stephane sebastien christophe laurent vincent olivier guillaume benjamin
  charlotte chloe manon lea emma louise juliette claire celine sandrine nathalie valerie patrick pascal thierry
  bruno david kevin alex max sam chris john james george richard samantha amanda melissa elizabeth victoria
  chocolate chocolat cookie coffee cafe fromage cheese pizza banana banane orange apple pomme cherry cerise
  strawberry fraise vanilla vanille pepper poivre ginger sugar sucre honey miel whisky vodka champagne
  black noir white blanc red rouge blue bleu green vert yellow jaune purple violet silver gold golden
  music musique guitar guitare piano dance danse rock metal jazz metallica nirvana beatles
  harley ferrari porsche mercedes renault peugeot citroen toyota honda mustang corvette camaro yamaha ducati
  company entreprise societe business work travail boulot bureau sales vente ventes commercial marketing crm client
  customer support service equipe team boss chef patron director directeur entregent
  correct horse battery staple correcthorsebatterystaple thisismypassword thisisapassword mypassword monmotdepasse
  notmypassword nopassword whatever quoi rien nothing something fuckyou fuckoff fuck merde putain asshole connard
  bullshit jesus jesuschrist christ god dieu bible church heaven ciel hell enfer blessed amen allah islam
  one two three four five six seven eight nine ten un deux trois quatre cinq sept huit neuf dix
  the my me you your our and is a i le la les de du des mon ma mes ton ta
  `
    .trim()
    .split(/\s+/),
)
