/** The factors of a risk card, and what to look for where one is unknown. */

export const risks = {
  LICENCE: {
    title: 'Licence',
    invitation: 'Look for the LICENSE or COPYING file of its repository.',
  },
  LICENCE_HISTORY: {
    title: 'Changes of licence',
    invitation: 'Look in the history of the licence file and in the announcements of the project.',
  },
  COPYRIGHT: {
    title: 'Copyright holder or contributor agreement',
    invitation:
      'Look for a CONTRIBUTING file, a CLA or a DCO: who could change the licence without the others?',
  },
  GOVERNANCE: {
    title: 'Form of governance',
    invitation: 'Look for a GOVERNANCE file, a charter or the foundation that hosts the project.',
  },
  SINGLE_VENDOR: {
    title: 'Single vendor',
    invitation: 'Look outside the vendor for those who can change the code and publish it.',
  },
  OWNER_CHANGES: {
    title: 'Changes of owner',
    invitation: 'Look for acquisitions or mergers of the project and of its vendors.',
  },
  FUNDING: {
    title: 'Funding',
    invitation:
      'Look for those who pay: donations, contracts, wages, grants. The file FUNDING.yml helps.',
  },
  BUS_FACTOR: {
    title: 'People who make half of the commits',
    invitation:
      'Count the commits of each person in the repository (git shortlog -sn) and cite the date.',
  },
  ELEPHANT_FACTOR: {
    title: 'Organisations that make half of the commits',
    invitation:
      'Count the commits of each employer. Where an employer is not known, the factor stays unknown.',
  },
};
