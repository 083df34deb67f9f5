import type { PostRow } from '../rows'

/** What a brief that was taken has become by now. */
interface Outcome extends Pick<PostRow, 'voice' | 'intent' | 'body'> {
  readonly status: 'idea' | 'draft' | 'published'
  readonly workdaysAgo: number
}

interface Brief {
  readonly by: 'manager' | 'marketing'
  readonly to: string
  readonly workdaysAgo: number
  readonly topic: string
  readonly why: string
  readonly sources?: string
  readonly answer: 'open' | { readonly taken: Outcome } | { readonly declinedBecause: string }
}

/** Topics suggested to salespeople by marketing and by their managers. */
export const briefs: readonly Brief[] = [
  {
    by: 'marketing',
    to: 'Camille Le Goff',
    workdaysAgo: 2,
    topic: 'Ce que les assistantes dentaires disent de leurs postes',
    why: 'Trois cabinets sont en cours autour de Rennes et personne ne raconte ce métier vu de l’accueil. Tu y passes chaque semaine.',
    sources: 'Le cabinet de Vitré est d’accord pour être cité. Guide des postes d’accueil, pages 4 et 5.',
    answer: 'open',
  },
  {
    by: 'manager',
    to: 'Camille Le Goff',
    workdaysAgo: 9,
    topic: 'L’escalier de Saint-Malo',
    why: 'Tu l’as raconté lundi au café et tout le monde a posé des questions. Il y a là-dedans ce que coûte une cote oubliée.',
    sources: 'Demande l’accord de l’étude avant de citer la rue.',
    answer: {
      taken: {
        status: 'draft',
        workdaysAgo: 7,
        voice: 'own',
        intent: 'personal',
        body: 'À Saint-Malo, il y a un escalier de 71 centimètres que je connais mieux que mon propre couloir. J’y ai monté une table de réunion en quatre morceaux, avec Denis devant et une notaire derrière, qui éclairait au téléphone. La cote, je l’avais prise. En bas. Personne ne m’avait dit que l’escalier se resserrait au deuxième, et je n’avais pas demandé à monter.\n\nDepuis, je monte.',
      },
    },
  },
  {
    by: 'marketing',
    to: 'Amandine Pujol',
    workdaysAgo: 14,
    topic: 'Un an après : retourner voir un chantier et dire ce qui a vieilli',
    why: 'On publie beaucoup de photos du jour de la pose et aucune d’après. Tu as gardé le contact avec le cabinet de Blagnac.',
    sources: 'Photos de la pose dans le dossier partagé.',
    answer: {
      taken: {
        status: 'published',
        workdaysAgo: 6,
        voice: 'own',
        intent: 'inform',
        body: 'Un an après la pose, je suis retournée à Blagnac avec une seule question : qu’est-ce qui a mal vieilli ? Réponse de l’équipe, sans détour. Les poignées des caissons, deux ont cassé. Le tapis de l’entrée, trop clair, évidemment. Et la petite salle, réservée du matin au soir, qu’on aurait dû faire deux fois. Ce qui a bien vieilli : les plateaux, les lampes, et l’habitude de fermer la porte. J’ai changé les poignées, j’ai rendu le tapis, et on dessine la deuxième salle.',
      },
    },
  },
  {
    by: 'marketing',
    to: 'Maëlle Guéguen',
    workdaysAgo: 8,
    topic: 'Travailler à deux dans une agence, vu de Quimper',
    why: 'Les quatre autres agences se demandent comment vous faites. Tes mots vaudront mieux qu’une note interne.',
    answer: {
      taken: {
        status: 'idea',
        workdaysAgo: 5,
        voice: 'own',
        intent: 'personal',
        body: 'Loïc ouvre, je ferme. Commencer par la clé sous le pot de hortensias …',
      },
    },
  },
  {
    by: 'manager',
    to: 'Yann Madec',
    workdaysAgo: 4,
    topic: 'Le marché du samedi : à qui tu parles, et de quoi',
    why: 'La moitié de tes rendez-vous commence entre le fromager et les huîtres. Même cinq lignes, ce serait bien.',
    answer: 'open',
  },
  {
    by: 'marketing',
    to: 'Thibault Renaudin',
    workdaysAgo: 12,
    topic: 'Ta première installation ratée',
    why: 'Tes lecteurs connaissent nos communiqués par cœur. Ils ne te connaissent pas, toi.',
    answer: { declinedBecause: 'Je préfère relayer ce que la maison publie, c’est relu et c’est carré.' },
  },
  {
    by: 'manager',
    to: 'Minh Tran',
    workdaysAgo: 3,
    topic: 'Réponse à ceux qui disent que l’assis-debout ne sert à rien',
    why: 'Tu en as posé plus que nous tous et tu es le seul à avoir compté qui s’en sert.',
    sources: 'Tes relevés de Muret. Fiche de la médecine du travail, dossier partagé.',
    answer: 'open',
  },
  {
    by: 'manager',
    to: 'Mehdi Lahlou',
    workdaysAgo: 10,
    topic: 'Une phrase entendue chez un client cette semaine',
    why: 'Pas besoin d’un texte : une phrase, entre guillemets, et le nom de la ville.',
    answer: { declinedBecause: 'Ce que les clients me disent reste chez eux. Je préfère les appeler.' },
  },
]
