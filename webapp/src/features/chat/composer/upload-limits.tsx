import { useTranslation } from 'react-i18next';
import type { AttachmentType, Channel } from '@/lib/api/generated';
import { fileSize } from '@/lib/format/text';
import { useLocale } from '@/lib/i18n/use-locale';

const types: AttachmentType[] = ['image', 'video', 'audio', 'file'];

/** What the channel takes, told while somebody attaches files. */
export function UploadLimits({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { capabilities, limits } = channel;
  const taken = types.flatMap((type) => {
    const limit = limits.media[type];
    if (limit === undefined || !capabilities.messageTypes.includes(type)) return [];
    const words = t('composer.limit', {
      type: t(`message.types.${type}`),
      max: fileSize(limit.maxBytes, locale),
    });
    return limit.convertedFrom.length > 0 ? `${words} (${t('composer.madeSmaller')})` : words;
  });
  return <p className="px-3.5 pt-1.5 text-2xs text-muted">{taken.join(' · ')}</p>;
}
