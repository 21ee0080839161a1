import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/lib/api/generated';
import { pictureElementId, useShowPicture } from '../lightbox/pictures';

interface PictureProps {
  attachment: Attachment;
  url: string;
  name: string;
}

const bounds = { sticker: { width: 144, height: 144 }, image: { width: 320, height: 288 } };

/** A picture in its bubble, its place kept free from the start; a click shows it large. */
export function Picture({ attachment, url, name }: PictureProps) {
  const { t } = useTranslation();
  const show = useShowPicture();
  const { id, type, width, height, thumbnailUrl } = attachment;
  const bound = type === 'sticker' ? bounds.sticker : bounds.image;
  const scale =
    width === null || height === null ? null : Math.min(1, bound.width / width, bound.height / height);
  return (
    <button
      type="button"
      id={pictureElementId(id)}
      onClick={() => show(id)}
      className="block max-w-full cursor-zoom-in overflow-hidden rounded-lg"
      aria-label={t('message.openImage', { name })}
    >
      <img
        src={thumbnailUrl ?? url}
        alt={name}
        loading="lazy"
        {...(width !== null && height !== null && scale !== null
          ? {
              width,
              height,
              style: { width: Math.round(width * scale), aspectRatio: `${width} / ${height}` },
            }
          : { style: { maxHeight: bound.height } })}
        className="h-auto max-w-full object-cover"
      />
    </button>
  );
}
