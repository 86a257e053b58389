'use client';

import { useSettings } from '@countersign/react';
import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  /** Keeps the room of the buttons until they are there. */
  room: ReactNode;
  load: (lang: string | undefined) => Promise<ReactNode>;
}

/** The provider buttons, which load once the form can be used. It works without them. */
export function LaterProviders({ room, load }: Props) {
  const { lang } = useSettings();
  const [shown, setShown] = useState(room);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each render makes another `load`
  useEffect(() => {
    load(lang).then(setShown, () => setShown(null));
  }, [lang]);
  return shown;
}
