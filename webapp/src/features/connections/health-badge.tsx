import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/badge';
import type { ConnectionHealth } from '@/lib/api/generated';

const tones: Record<ConnectionHealth, Tone> = {
  healthy: 'success',
  expires_soon: 'warning',
  degraded: 'warning',
  restricted: 'danger',
  needs_reconnect: 'danger',
  unknown: 'neutral',
};

export function HealthBadge({ health }: { health: ConnectionHealth }) {
  const { t } = useTranslation();
  return (
    <Badge tone={tones[health]}>
      <span className="size-1.5 rounded-full bg-current" aria-hidden />
      {t(`connections.health.${health}`)}
    </Badge>
  );
}
