/** One who comes from a search finds the words marked on the record's page. Nobody else fetches what that takes. */
const words = new URLSearchParams(location.search).get('words')
if (words !== null && words !== '' && 'highlights' in CSS)
  void import('../search/mark-page.ts').then(({ markPage }) => markPage(words))
