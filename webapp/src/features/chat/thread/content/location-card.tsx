import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Location } from '@/lib/api/generated';
import { webAddress } from '@/lib/web-address';

/** A place by name, and the way to it on a map. */
export function LocationCard({ location }: { location: Location }) {
  const { t } = useTranslation();
  const { latitude, longitude, name, address } = location;
  const point = `${latitude}, ${longitude}`;
  const map =
    webAddress(location.url) ??
    `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return (
    <div className="flex items-start gap-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-ink/8">
        <MapPin className="size-4.5" aria-hidden />
      </span>
      <div className="min-w-0">
        <bdi className="block font-medium">{name ?? t('message.types.location')}</bdi>
        <bdi className="block text-xs text-muted">{address ?? point}</bdi>
        <a
          href={map}
          target="_blank"
          rel="noopener noreferrer"
          className="text-xs text-accent-strong underline underline-offset-2"
        >
          {t('message.openMap')}
        </a>
      </div>
    </div>
  );
}
