/** Files of a made-up LinkedIn archive, in the dialects that its real ones come in. */
export const archiveFiles = {
  'Shares.csv': `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility
2025-03-04 08:30:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7302613000000000001,"""Near beats wide"" is what our best branch in Lyon keeps telling everybody.

They are right, and here is why.",,,MEMBER_NETWORK
2025-03-11 08:30:00,https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7305149000000000002,Merci à tous pour votre accueil chez les artisans de la Drôme.,https://drome.example/,,MEMBER_NETWORK
,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7307686000000000003,,https://news.example/a,,MEMBER_NETWORK
`,
  'Comments_17529409.csv': `Date,Link,Message
2025-03-05 09:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7302800000000000001,"He said \\"meet them\\",

and we did."
,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7302800000000000002,No date here.
`,
  'Reactions.csv': `Date,Type,Link
2025-03-06 10:00:00,PRAISE,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7302900000000000001
2025-03-06 10:00:05,LIKE,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7302900000000000002
`,
  'Connections.csv': `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Léa,Robert,https://www.linkedin.com/in/lea-robert,,Acme,Buyer,25 Oct 2024
,,,,,,24 Oct 2024
`,
  'Invitations.csv': `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Zoé Lys,Ana Roy,"10/4/24, 5:05 PM",Shall we talk?,INCOMING,https://www.linkedin.com/in/zoe-lys,https://www.linkedin.com/in/ana
Léa Robert,Ana Roy,"10/5/24, 9:00 AM",,INCOMING,https://www.linkedin.com/in/lea-robert,https://www.linkedin.com/in/ana
Ana Roy,Tom Bois,"10/6/24, 11:00 AM",,OUTGOING,https://www.linkedin.com/in/ana,https://www.linkedin.com/in/tom-bois
`,
} as const
