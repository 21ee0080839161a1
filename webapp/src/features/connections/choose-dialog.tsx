import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { ChannelIcon } from '@/components/channel-icon';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormFailure } from '@/components/ui/form-failure';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { connectionsQuery, connectOffered, dismissOffer, offerQuery } from '@/lib/api/connections';
import type { Offer, OfferedAccount } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { useErrorText } from '@/lib/use-error-text';

interface ChooseDialogProps {
  offerId: string;
  onClose: () => void;
}

/** Which of the accounts that a log-in gave are to be connected. */
export function ChooseDialog({ offerId, onClose }: ChooseDialogProps) {
  const { t } = useTranslation();
  const { data: offer, error, refetch } = useQuery(offerQuery(offerId));
  const dismiss = () => {
    // Should this fail, the offer ends by itself.
    dismissOffer(offerId).catch(() => undefined);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={dismiss}
      title={t('connections.choose.title')}
      description={t('connections.choose.description')}
    >
      {error !== null && <LoadError error={error} onRetry={() => void refetch()} />}
      {offer === undefined && error === null && <Skeleton className="h-24" />}
      {offer !== undefined && <ChooseForm offer={offer} onDone={onClose} />}
    </Dialog>
  );
}

const keyOf = ({ platform, platformAccountId }: OfferedAccount) => `${platform}/${platformAccountId}`;

function ChooseForm({ offer, onDone }: { offer: Offer; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offer.accounts.filter(({ standing }) => standing === 'free').map(keyOf)),
  );
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      connectOffered(offer.id, {
        accounts: offer.accounts
          .filter((account) => chosen.has(keyOf(account)))
          .map(({ platform, platformAccountId }) => ({ platform, platformAccountId })),
      }),
    onSuccess: ({ connections }) => {
      void client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
      toast(t('connections.outcome.connected', { count: connections.length }));
      onDone();
    },
  });
  const choose = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <ul className="space-y-1" aria-label={t('connections.choose.title')}>
        {offer.accounts.map((account) => (
          <Choice
            key={keyOf(account)}
            account={account}
            isChosen={chosen.has(keyOf(account))}
            onChoose={(isChosen) => choose(keyOf(account), isChosen)}
          />
        ))}
      </ul>
      <FormFailure text={error === null ? undefined : errorText(error)} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={isPending || chosen.size === 0}>
          {t('connections.choose.connect', { count: chosen.size })}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  account: OfferedAccount;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function Choice({ account, isChosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const channel = useChannel(account.platform);
  const isTaken = account.standing === 'taken';
  return (
    <li>
      <label className="flex min-h-11 items-center gap-3 rounded-lg px-2 py-1 hover:bg-hover">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={isChosen}
          disabled={isTaken}
          onChange={(event) => onChoose(event.target.checked)}
        />
        {channel !== undefined && <ChannelIcon channel={channel} className="size-5" />}
        <span className="min-w-0 flex-1 truncate">
          <bdi>{account.displayName}</bdi>{' '}
          <span className="text-xs text-muted">{channel?.name ?? account.platform}</span>
        </span>
        {account.standing !== 'free' && (
          <Badge tone={isTaken ? 'neutral' : 'accent'}>
            {t(`connections.choose.standing.${account.standing}`)}
          </Badge>
        )}
      </label>
    </li>
  );
}
