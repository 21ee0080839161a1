import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { chatQuery } from '@/lib/api/chats';
import type { Chat } from '@/lib/api/generated';

interface Place {
  id: string;
  listKey: string;
  index: number;
}

/** A chat that no longer matches, for being read or closed, stays in its place until it is left. */
export function useKeepSelected(chats: Chat[], selectedId: string | undefined, listKey: string): Chat[] {
  const [place, setPlace] = useState<Place | null>(null);
  const { data: selected, isError } = useQuery({ ...chatQuery(selectedId ?? ''), enabled: false });
  const index = chats.findIndex(({ id }) => id === selectedId);
  const isHere = place !== null && place.id === selectedId && place.listKey === listKey;
  if (selectedId !== undefined && index !== -1 && !(isHere && place.index === index)) {
    setPlace({ id: selectedId, listKey, index });
  }
  if (index !== -1 || !isHere || selected === undefined || isError) return chats;
  return chats.toSpliced(place.index, 0, selected);
}
