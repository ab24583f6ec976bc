/** 《…》 around a title; titles inside it take 〈 〉, as 《关于修改〈云汀市供水办法〉的决定》. */
export function bracketedTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}
