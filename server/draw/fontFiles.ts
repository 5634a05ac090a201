import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The only fonts that pictures know, wherever Behov is installed. Nothing is asked of the operating system. */
export const fontFiles = {
  400: resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  600: resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
} as const;
