import { describe, expect, it } from 'vitest'
import { nameColumns } from './header'
import { suggestMapping } from './mapping'
import { ColumnProfile } from './profile'
import { recogniseKind } from './recognise-kind'

const EXPORTS = {
  crm: 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
  hubspot: 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company,Create Date',
  hubspotFr:
    "ID de fiche d'informations,Nom de la transaction,Phase de la transaction,Date de fermeture,Propriétaire de la transaction,Montant",
  salesforce:
    'Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Opportunity Owner,Lead Source',
  salesforceFr:
    "Nom de l'opportunité,Nom du compte,Étape,Montant,Date de clôture,Propriétaire de l'opportunité,Origine de la piste",
  pipedrive:
    'Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency,Deal - Organization,Deal - Stage,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Lost reason',
  pipedriveFr:
    'Affaire - ID,Affaire - Titre,Affaire - Propriétaire,Affaire - Valeur,Affaire - Organisation,Affaire - Personne à contacter,Affaire - Étape,Affaire - Statut,Affaire - Date de gain,Affaire - Date de perte,Affaire - Raison de la perte',
}

function fieldsOf(header: string): (string | null)[] {
  return suggestMapping('deals', nameColumns(header.split(','))).columns.map(({ field }) => field)
}

describe('the mapping of deals', () => {
  it.each([
    ['crm', null, ['externalId', 'owner', 'name', 'company', 'stage', 'openedOn', 'closedOn', 'amount']],
    [
      'hubspot',
      'hubspot',
      ['externalId', 'name', 'stage', 'closedOn', 'owner', 'amount', 'company', 'openedOn'],
    ],
    ['hubspotFr', 'hubspot', ['externalId', 'name', 'stage', 'closedOn', 'owner', 'amount']],
    [
      'salesforce',
      'salesforce',
      ['externalId', 'name', 'company', 'stage', 'amount', 'closedOn', 'openedOn', 'owner', 'source'],
    ],
    ['salesforceFr', 'salesforce', ['name', 'company', 'stage', 'amount', 'closedOn', 'owner', 'source']],
    [
      'pipedrive',
      'pipedrive',
      [
        'externalId',
        'name',
        'owner',
        'amount',
        'currency',
        'company',
        'stage',
        'status',
        'wonOn',
        'lostOn',
        'lostReason',
      ],
    ],
    [
      'pipedriveFr',
      'pipedrive',
      [
        'externalId',
        'name',
        'owner',
        'amount',
        'company',
        'personName',
        'stage',
        'status',
        'wonOn',
        'lostOn',
        'lostReason',
      ],
    ],
  ] as const)('knows the headers of %s', (name, crm, fields) => {
    const header = EXPORTS[name]
    expect(fieldsOf(header)).toEqual(fields)
    expect(suggestMapping('deals', nameColumns(header.split(','))).crm).toBe(crm)
    expect(recogniseKind(header.split(',')).kind).toBe('deals')
  })

  it('does not mind accents, case and punctuation', () => {
    expect(fieldsOf('  ETAPE*,PROPRIETAIRE,Date_de_cloture')).toEqual(['stage', 'owner', 'closedOn'])
  })

  it('gives a field one column, the likelier, and says what was taken', () => {
    const { columns, mapping } = suggestMapping(
      'deals',
      nameColumns(['Title', 'Deal Name', 'Deal Stage', 'Whatever']),
    )
    expect(columns.map(({ field, reason }) => [field, reason])).toEqual([
      [null, 'taken'],
      ['name', 'synonym'],
      ['stage', 'synonym'],
      [null, 'none'],
    ])
    expect(mapping.columns).toMatchObject({ name: 'Deal Name', stage: 'Deal Stage', owner: null })
  })

  it('doubts a column whose values contradict its header, and prefers another', () => {
    const profiles = [new ColumnProfile(), new ColumnProfile()]
    profiles[0]?.push('soon', 2)
    profiles[1]?.push('2024-10-25', 2)
    const results = profiles.map(profile => profile.result())
    const { columns } = suggestMapping('deals', nameColumns(['Close date', 'Closing date']), results)
    expect(columns.map(({ field }) => field)).toEqual([null, 'closedOn'])
    expect(suggestMapping('deals', nameColumns(['Close date']), results.slice(0, 1)).columns).toMatchObject([
      { field: 'closedOn', doubtful: true },
    ])
  })

  it('finds a lone e-mail column by its values', () => {
    const profile = new ColumnProfile()
    profile.push('ana@example.com', 2)
    expect(suggestMapping('connections', nameColumns(['Kontakt']), [profile.result()]).columns).toMatchObject(
      [{ field: 'email', reason: 'type', confidence: 0.4 }],
    )
  })
})

describe('the kind of a file', () => {
  it.each([
    ['teams', 'sales_agent,manager,regional_office'],
    ['teams', 'Commercial,Responsable,Agence'],
    ['companies', 'account,sector,year_established,revenue,employees,office_location,subsidiary_of'],
    ['companies', "Nom de l'entreprise,Secteur d'activité,Effectif,Site web"],
    ['companies', 'Organization - Name,Organization - Industry,Organization - Number of employees'],
    ['connections', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'],
    ['connections', 'Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le'],
    [null, 'mql_id,first_contact_date,landing_page_id,origin'],
    [null, 'product,series,sales_price'],
    ['linkedin', 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl'],
    ['linkedin', 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility'],
    ['linkedin', 'Date,Link,Message'],
    ['linkedin', 'Date,Type,Link'],
    ['x-analytics', 'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Replies,Reposts'],
    ['x-analytics', 'Tweet id,Tweet permalink,Tweet text,time,impressions,retweets,replies,likes'],
    ['x-analytics', 'Date,Impressions,Likes,Engagements,New follows,Replies,Reposts,Profile visits'],
    ['references', 'source,title,text,language,url,published on'],
    ['references', 'Source;Titre;Texte;Langue;Adresse;Publié le'.replaceAll(';', ',')],
    [null, ''],
  ])('is %s for %s', (kind, header) => {
    expect(recogniseKind(header.split(',')).kind).toBe(kind)
  })
})
