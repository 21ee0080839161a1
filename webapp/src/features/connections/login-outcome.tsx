import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/icon-button';
import { cn } from '@/lib/class-names';
import type { LoginOutcome } from './use-login-outcome';

/** What a platform's dialog came to, in words. */
export function LoginOutcomeNotice({ outcome, onClose }: { outcome: LoginOutcome; onClose: () => void }) {
  const { t } = useTranslation();
  const { error, connected, missing } = outcome;
  if (error === undefined && connected === undefined && missing.length === 0) return null;
  const isGentle = error === undefined || error === 'cancelled';
  const Icon = isGentle ? CircleCheck : CircleAlert;
  return (
    <div
      role={isGentle ? 'status' : 'alert'}
      className={cn(
        'mb-4 flex items-start gap-3 rounded-xl border p-4',
        isGentle ? 'bg-sunken' : 'bg-danger-soft text-danger',
      )}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0 flex-1 space-y-1">
        {connected !== undefined && <p>{t('connections.outcome.connected', { count: connected })}</p>}
        {error !== undefined && <p>{t(`connections.outcome.${error}`)}</p>}
        {missing.length > 0 && (
          <p className="break-words">{t('connections.outcome.missing', { scopes: missing.join(', ') })}</p>
        )}
      </div>
      <IconButton label={t('common.close')} onClick={onClose}>
        <X />
      </IconButton>
    </div>
  );
}
