import { useEffect, useState } from 'preact/hooks';

/** Whether the user's system is dark, now and whenever it changes. */
export function useDark(): boolean {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const [isDark, setIsDark] = useState(media.matches);
  useEffect(() => {
    const listen = (): void => setIsDark(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, []);
  return isDark;
}
