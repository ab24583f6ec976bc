// What was asked for is put into the search box: the part of the address that is most likely a number or a word.
;(() => {
  const words = decodeURIComponent(location.pathname)
    .split('/')
    .filter((part) => part !== '' && part !== '404.html')
    .at(-1)
  const field = document.querySelector('.not-found-search input')
  if (words !== undefined && field !== null && field.value === '') field.value = words.slice(0, 60)
})()
