/** Only addresses of the web may become links: what a platform or a customer gave could be anything. */
export function webAddress(address: string | null | undefined): string | undefined {
  if (address === null || address === undefined) return undefined;
  const { protocol } = URL.parse(address) ?? { protocol: '' };
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
}
