import { Clapperboard, CircleDashed, Image, ShoppingBag, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Share } from '@/lib/api/generated';
import { webAddress } from '@/lib/web-address';

const icons: Record<Share['kind'], LucideIcon> = {
  post: Image,
  reel: Clapperboard,
  story: CircleDashed,
  story_mention: CircleDashed,
  product: ShoppingBag,
};

/** A post, reel or story that was passed on, or a story that mentions the business. */
export function ShareCard({ share }: { share: Share }) {
  const { t } = useTranslation();
  const Icon = icons[share.kind];
  const url = webAddress(share.url);
  return (
    <div className="flex items-start gap-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-ink/8">
        <Icon className="size-4.5" aria-hidden />
      </span>
      <div className="min-w-0">
        <p className="text-xs text-muted">{t(`message.shared.${share.kind}`)}</p>
        {share.title !== null && <bdi className="block font-medium">{share.title}</bdi>}
        {url !== undefined && (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            className="text-xs text-accent-strong underline underline-offset-2"
          >
            {t('message.openShared')}
          </a>
        )}
      </div>
    </div>
  );
}
