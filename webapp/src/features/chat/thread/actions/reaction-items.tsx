import { SmilePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuEmoji, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { Message, ReactionRule } from '@/lib/api/generated';
import { emojisOf } from './emojis';
import { ownReaction, useReact } from './use-react';

interface ReactionItemsProps {
  message: Message;
  rule: ReactionRule;
}

/** A few emojis to react with, and more when asked for; the one that is there already is taken back. */
export function ReactionItems({ message, rule }: ReactionItemsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const react = useReact(message);
  const own = ownReaction(message);
  const { few, more } = emojisOf(rule);
  const emoji = (sign: string) => (
    <MenuEmoji
      key={sign}
      checked={sign === own}
      aria-label={t(sign === own ? 'message.takeBack' : 'message.reactWith', { emoji: sign })}
      onSelect={() => react(sign === own ? null : sign)}
    >
      {sign}
    </MenuEmoji>
  );
  return (
    <>
      <div className="grid grid-cols-6">
        {few.map(emoji)}
        {isOpen && more.map(emoji)}
      </div>
      {more.length > 0 && !isOpen && (
        <MenuItem
          onSelect={(event) => {
            event.preventDefault();
            setOpen(true);
          }}
        >
          <SmilePlus />
          {t('message.moreEmojis')}
        </MenuItem>
      )}
      <MenuSeparator />
    </>
  );
}
